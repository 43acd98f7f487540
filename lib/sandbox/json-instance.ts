import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { instanceFor } from '../schema/sample-engine';
import { isPlaceName, wordsFor } from './field-words';
import { placesOf } from './focus';
import { stem, wordsOf } from './words';

/** Where the words of generated values come from: the question, and which of several places is meant. */
export type Material = { readonly question: string; readonly turn: number };

/** A value that fits the JSON Schema, filled with the words of the question where they fit the name of a field. */
export function instanceOf(schema: JsonObject, { question, turn }: Material): JsonValue {
  const asked = new Set(wordsOf(question).map(stem));
  const isAsked = (value: JsonValue) => asked.has(stem(String(value).toLowerCase()));
  const said = (question.match(/-?\d{1,12}(?:\.\d{1,6})?/g) ?? []).map(Number);
  return instanceFor(schema, {
    text: (name, item) => wordsFor(name, { question, turn: turn + item }) || undefined,
    number: (_name, item) => said[turn + item] ?? said[0],
    choice: (values, item) => {
      const named = values.filter(isAsked);
      return named[(turn + item) % Math.max(named.length, 1)];
    },
    // An optional field is filled when the question names one of its values.
    wants: (name, inner) => {
      if (!isJsonObject(inner)) return false;
      if (Array.isArray(inner.enum)) return inner.enum.some(isAsked);
      return isPlaceName(name) && placesOf(question).length > 0;
    },
  });
}
