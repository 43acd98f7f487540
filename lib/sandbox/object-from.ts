import type { JsonObject, JsonValue } from '../core/json';

const LABELLED = /(\p{L}{1,30}(?: \p{L}{1,30})?) ?[:=] {0,2}([^\s,;\n:=][^,;\n:=]{0,120})/gu;
const NUMBER = /-?\d{1,12}(?:\.\d{1,6})?/g;
const MOST = 16;

/** An object for `json_object`: the labelled values of the question (`Name: Anna`), else its topic and numbers. */
export function objectFrom(question: string, topic: string): JsonObject {
  const labelled = [...question.slice(0, 4_000).matchAll(LABELLED)].slice(0, MOST);
  if (labelled.length > 0) {
    return Object.fromEntries(labelled.map(([, name = '', value = '']) => [fieldName(name), readValue(value.trim())]));
  }
  const numbers = (question.match(NUMBER) ?? []).slice(0, MOST).map(Number);
  return { topic, ...(numbers.length > 0 ? { numbers } : {}), simulated: true };
}

/** A value as indented JSON text. */
export function jsonText(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}

function fieldName(name: string): string {
  return name.toLowerCase().replaceAll(' ', '_');
}

function readValue(text: string): JsonValue {
  const bare = text.replace(/[.!?]+$/, '');
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(bare) ? Number(bare) : bare;
}
