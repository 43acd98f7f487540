import { isJsonObject, type JsonValue, jsonEqual, parseJson } from '../core/json';

/** Longer texts, and deeper ones, are not compared as JSON. */
const LONGEST = 1_000_000;
const DEEPEST = 200;

/** A text as a person compares it: one spelling of composed characters and line ends, and one case if asked for. */
export function comparableText(text: string, ignoreCase: boolean): string {
  const plain = text.normalize('NFC').replaceAll('\r\n', '\n');
  // Lower case first: letters with two lower cases, such as the sigmas, have one upper case.
  return ignoreCase ? plain.toLowerCase().toUpperCase() : plain;
}

/** Whether two texts are the same JSON value, members in any order; undefined where one of them is not read as JSON. */
export function sameJson(left: string, right: string, ignoreCase: boolean): boolean | undefined {
  const [one, other] = [readExactly(left, ignoreCase), readExactly(right, ignoreCase)];
  return one === undefined || other === undefined ? undefined : jsonEqual(one, other);
}

function readExactly(text: string, ignoreCase: boolean): JsonValue | undefined {
  if (text.length > LONGEST || depthOf(text) > DEEPEST) return undefined;
  const read = parseJson(text);
  if (!read.ok) return undefined;
  const exact = /\d{16}/.test(text) ? parseJson(withTextNumbers(text)) : read;
  return comparableJson(exact.ok ? exact.value : read.value, ignoreCase);
}

/** Numbers of many digits are rounded when they are read: they are compared as they are written. */
function withTextNumbers(json: string): string {
  return json.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    !token.startsWith('"') && /\d{16}/.test(token.replace('.', '')) ? `{"number":"${token}"}` : token,
  );
}

function comparableJson(value: JsonValue, ignoreCase: boolean): JsonValue {
  if (typeof value === 'string') return comparableText(value, ignoreCase);
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    return list.map((item) => comparableJson(item, ignoreCase));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [comparableText(name, ignoreCase), comparableJson(part, ignoreCase)]),
  );
}

/** At least as deep as the value is: brackets inside texts count as well. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at);
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
