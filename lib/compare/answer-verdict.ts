import { type JsonObject, parseJson } from '../core/json';
import type { ChoiceState, RunStatus } from '../run/state';
import { schemaProblems } from '../schema/check-schema';
import { readJsonText } from '../schema/json-text';
import { type Judgement, judgeText } from '../schema/validate-partial';
import { type AskedOutput, askedOutput } from './asked-output';
import { foreignText } from './foreign-text';
import { type TextPlace, violationPlace } from './violation-place';

/** How an answer stands to the JSON that was asked for. */
export type AnswerVerdict = {
  /** `cut-off` = right so far, but it ended before it was complete. */
  readonly state: 'empty' | 'so-far' | 'valid' | 'invalid' | 'not-json' | 'cut-off';
  /** One sentence for the person. */
  readonly message: string;
  /** What is wrong in the text, in UTF-16 offsets. */
  readonly place?: TextPlace;
  /** Of a `valid` one: a part of the schema could not be checked, and the message says which. */
  readonly unchecked?: true;
};

/**
 * Judges an answer by the `response_format` of the body it answers; undefined where no JSON was asked for.
 * While unfinished, only what no continuation can mend is wrong.
 */
export function answerVerdict(body: JsonObject, text: string, finished: boolean): AnswerVerdict | undefined {
  const asked = askedOutput(body);
  return asked === undefined ? undefined : verdictOn(asked, text, finished);
}

/** The same for one choice of a run; undefined as well for refusals and tool calls, which are no answer in JSON. */
export function choiceVerdict(body: JsonObject, choice: ChoiceState, status: RunStatus): AnswerVerdict | undefined {
  if (choice.refusal !== '' || choice.toolCalls.length > 0) return undefined;
  const live = status === 'waiting' || status === 'streaming' || status === 'idle';
  return answerVerdict(body, choice.text, !live);
}

function verdictOn(asked: AskedOutput, text: string, finished: boolean): AnswerVerdict {
  const judged = judgeText(asked.schema, text, finished);
  if (finished && endsEarly(asked, text)) {
    return { state: 'cut-off', message: 'Valid so far, but cut off before it was complete.' };
  }
  switch (judged.state) {
    case 'empty':
      return { state: 'empty', message: finished ? 'The answer is empty.' : 'No JSON yet.' };
    case 'so-far':
      return { state: 'so-far', message: 'Valid so far' };
    case 'valid':
      return validVerdict(asked, judged);
    case 'invalid':
      return invalid(text, judged);
    case 'not-json':
      return notJson(asked, text, finished);
    default:
      return judged.state satisfies never;
  }
}

function endsEarly(asked: AskedOutput, text: string): boolean {
  if (text.trim() === '' || parseJson(text).ok) return false;
  return judgeText(asked.schema, text, false).state === 'so-far';
}

function validWords(asked: AskedOutput): string {
  if (asked.kind === 'json_object') return 'Valid JSON object';
  return asked.name === '' ? 'Valid against the schema' : `Valid against schema ${asked.name}`;
}

/** What is wrong in the schema itself asks nothing of an answer: a person should know that before trusting the verdict. */
function validVerdict(asked: AskedOutput, { unchecked }: Judgement): AnswerVerdict {
  const words = validWords(asked);
  const why = unchecked ?? schemaProblems(asked.schema)[0]?.message;
  if (why === undefined) return { state: 'valid', message: words };
  return { state: 'valid', message: `${words}; not checked: ${why}`, unchecked: true };
}

function invalid(text: string, { violation }: Judgement): AnswerVerdict {
  if (violation === undefined) return { state: 'invalid', message: 'Not valid: it breaks the schema.' };
  const place = violationPlace(text, violation);
  const message = `Not valid: ${sentence(violation.message)} at line ${lineOf(text, place)}.`;
  return { state: 'invalid', message, place };
}

function notJson(asked: AskedOutput, text: string, finished: boolean): AnswerVerdict {
  const { fault } = readJsonText(text);
  const at = fault?.at ?? text.length;
  const place = violationPlace(text, { start: at, end: at, keyword: '' });
  const words = foreignText(asked.schema, text, fault, finished);
  return { state: 'not-json', message: `Not JSON: ${words} at line ${lineOf(text, place)}.`, place };
}

function lineOf(text: string, place: TextPlace): number {
  return text.slice(0, place.start).split('\n').length;
}

/** Without its full stop, to be gone on with. */
function sentence(message: string): string {
  return message.replace(/\.$/, '');
}
