import type { ChoiceState } from '../run/state';
import type { Effort, Match, PatternTest } from '../schema/match-pattern';
import type { Check, CheckVerdict } from './check';
import { quoted, shortText } from './check-words';
import { comparableText, sameJson } from './comparable-text';
import { type Finding, type JudgedAnswer, saidText, verdictOnAll } from './judged-answer';

type TextCheck<Type extends Check['type']> = Extract<Check, { readonly type: Type }>;

/** Texts of one answer in the spelling in which they are compared, each made once. */
export type ComparedTexts = (choice: ChoiceState, ignoreCase: boolean) => string;

/** One for all checks of an answer. */
export function comparedTexts(): ComparedTexts {
  const [asTyped, inOneCase] = [new Map<ChoiceState, string>(), new Map<ChoiceState, string>()];
  return (choice, ignoreCase) => {
    const known = ignoreCase ? inOneCase : asTyped;
    const text = known.get(choice) ?? comparableText(saidText(choice), ignoreCase);
    known.set(choice, text);
    return text;
  };
}

/** What is found stays found, whatever follows. */
export function judgeContains(
  { text, ignoreCase = false, not = false }: TextCheck<'contains'>,
  answer: JudgedAnswer,
  texts: ComparedTexts,
): CheckVerdict {
  const wanted = comparableText(text, ignoreCase);
  return verdictOnAll(answer, (choice) => {
    const found = texts(choice, ignoreCase).includes(wanted);
    const words = `${found ? 'contains' : 'does not contain'} ${quoted(text)}`;
    if (!found && answer.isOpen) return { state: 'open', words: `${words} so far` };
    return { state: found === not ? 'fail' : 'pass', words };
  });
}

/** The whole answer against the whole text: nothing can be said before it is whole. */
export function judgeEquals(
  { text, ignoreCase = false, not = false }: TextCheck<'equals'>,
  answer: JudgedAnswer,
  texts: ComparedTexts,
): CheckVerdict {
  const wanted = comparableText(text, ignoreCase).trim();
  return verdictOnAll(answer, (choice): Finding => {
    const said = texts(choice, ignoreCase).trim();
    if (answer.isOpen) return { state: 'open', words: 'could still have gone on' };
    const asJson = said === wanted ? true : sameJson(saidText(choice), text, ignoreCase);
    const equal = asJson ?? false;
    const words = equal ? `equals ${quoted(text)}` : `is ${said === '' ? 'empty' : quoted(said)}, not ${quoted(text)}`;
    return { state: equal === not ? 'fail' : 'pass', words };
  });
}

/** Patterns are foreign: they are matched without backtracking, within the effort that all checks of an answer share. */
export function judgeMatches(
  { pattern, not = false }: TextCheck<'matches'>,
  answer: JudgedAnswer,
  test: PatternTest,
  effort: Effort,
): CheckVerdict {
  return verdictOnAll(answer, (choice) => {
    const found = test(saidText(choice), answer.isOpen, effort);
    return matchFinding(found, not, `/${shortText(pattern)}/`);
  });
}

function matchFinding(found: Match, not: boolean, shown: string): Finding {
  switch (found) {
    case 'yes':
      return { state: not ? 'fail' : 'pass', words: `matches ${shown}` };
    case 'no':
      return { state: not ? 'pass' : 'fail', words: `does not match ${shown}` };
    case 'open':
      return { state: 'open', words: `does not match ${shown} so far` };
    case 'unchecked':
      return { state: 'open', words: `is too long to be matched against ${shown}` };
    default:
      return found satisfies never;
  }
}
