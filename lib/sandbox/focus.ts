import { EUROPEAN_CAPITALS } from './corpus/capitals';
import type { SandboxMessage } from './request';
import { isContentWord, wordsOf } from './words';

/** What a conversation asks for just now. */
export type Focus = {
  readonly question: string;
  /** The last question before it that named something; "" when there is none. */
  readonly context: string;
  /** How the question leans on its context: not at all, like "And in Madrid?", or wholly, like "Tell me more". */
  readonly leaning: 'none' | 'partly' | 'wholly';
  /** The words the question is about, for example "quantum physics"; "" when there are none. */
  readonly topic: string;
  /** Everything the assistant has said already. */
  readonly said: string;
};

/** Finds the question of a conversation: the last user message, and the earlier one it may continue. */
export function findFocus(messages: readonly SandboxMessage[]): Focus {
  const asked = messages.filter((message) => message.role === 'user').map((message) => message.text);
  const question = asked[asked.length - 1] ?? '';
  const said = messages.filter((message) => message.role === 'assistant').map((message) => message.text);
  return {
    question,
    context: asked.slice(0, -1).findLast(namesSomething) ?? '',
    leaning: leaningOf(question),
    topic: topicOf(question),
    said: said.join('\n'),
  };
}

const SHORT_QUESTION = 6;

function leaningOf(question: string): Focus['leaning'] {
  if (!namesSomething(question)) return 'wholly';
  const short = wordsOf(question).length <= SHORT_QUESTION;
  return short && /^\s*(?:and|or|but|what about|how about|then)\b/i.test(question) ? 'partly' : 'none';
}

function namesSomething(text: string): boolean {
  return wordsOf(text).some(isContentWord);
}

const LONGEST_TOPIC = 3;

/** The longest run of words that can be a topic, the later of two equally long ones; as typed. */
export function topicOf(question: string): string {
  let best: readonly string[] = [];
  for (const clause of question.slice(0, 2_000).split(/[.,;:!?()"“”\n]/)) {
    let run: readonly string[] = [];
    for (const word of typedWords(clause)) {
      run = canBeTopic(word) ? [...run, word].slice(-LONGEST_TOPIC) : [];
      if (run.length > 0 && run.length >= best.length) best = run;
    }
  }
  return best.join(' ');
}

function canBeTopic(word: string): boolean {
  return word.length <= 24 && /\p{L}/u.test(word) && isContentWord(word.toLowerCase());
}

const BEFORE_PLACES = new Set(['in', 'at', 'for', 'of', 'near', 'to', 'from', 'and', 'or', 'between']);
const CAPITAL_NAMES = EUROPEAN_CAPITALS.map(([, capital]) => capital);

/** The places a question names: capitalised words after "in", "for", "and" and the like, or European capitals in any writing. */
export function placesOf(question: string): readonly string[] {
  const words = typedWords(question);
  const places: string[] = [];
  for (const [index, word] of words.entries()) {
    if (!BEFORE_PLACES.has(word.toLowerCase())) continue;
    const name = properNameAt(words, index + 1);
    if (name !== '') places.push(name);
  }
  const line = ` ${words.join(' ').toLowerCase()} `;
  const capitals = CAPITAL_NAMES.filter((capital) => line.includes(` ${capital.toLowerCase()} `));
  const found = places.join(' ').toLowerCase();
  return [...new Set([...places, ...capitals.filter((capital) => !found.includes(capital.toLowerCase()))])];
}

/** True for a capital of Europe. */
export function isCapital(place: string): boolean {
  return CAPITAL_NAMES.includes(place);
}

function properNameAt(words: readonly string[], start: number): string {
  const name: string[] = [];
  for (const word of words.slice(start, start + 3)) {
    if (!/^\p{Lu}/u.test(word)) break;
    name.push(word);
  }
  return name.join(' ');
}

function typedWords(text: string): readonly string[] {
  return text.slice(0, 2_000).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu) ?? [];
}
