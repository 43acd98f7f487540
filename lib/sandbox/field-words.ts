import { placesOf, topicOf } from './focus';
import { wordsOf } from './words';

/** True for a field that holds a place. */
export function isPlaceName(name: string): boolean {
  return (
    wordsOf(name.replaceAll(/[_-]/g, ' ')).some((word) => PLACE_NAMES.has(word)) || PLACE_NAMES.has(name.toLowerCase())
  );
}

const PLACE_NAMES = new Set([
  'location',
  'city',
  'place',
  'town',
  'country',
  'destination',
  'origin',
  'address',
  'where',
  'region',
]);
const QUESTION_NAMES = new Set([
  'query',
  'question',
  'text',
  'input',
  'prompt',
  'message',
  'content',
  'expression',
  'q',
]);

/** What a text field of this name holds: a place, the question itself, a value labelled so, or the topic. */
export function wordsFor(
  name: string,
  { question, turn }: { readonly question: string; readonly turn: number },
): string {
  const places = placesOf(question);
  if (isPlaceName(name)) return places[turn % Math.max(places.length, 1)] ?? 'London';
  if (QUESTION_NAMES.has(name.toLowerCase())) return question.trim().slice(0, 500);
  const labelled = labelledValue(name, question);
  return labelled || topicOf(question);
}

// "name: Anna", "name is Anna", "name = Anna"
function labelledValue(name: string, question: string): string {
  const lower = question.toLowerCase();
  const label = name.toLowerCase().replaceAll('_', ' ');
  const at = label === '' ? -1 : lower.indexOf(label);
  if (at < 0) return '';
  return /^(?:\s?(?:is|=|:)\s?)([^\s,;.!?][^,;.!?\n]{0,80})/.exec(question.slice(at + label.length))?.[1]?.trim() ?? '';
}
