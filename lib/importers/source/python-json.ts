import { isJsonObject, type JsonValue } from '../../core/json';

/** JSON as Python's `json.dumps` writes it: a space behind commas and colons, and by default nothing but ASCII. */
export function pythonJson(value: JsonValue, isAscii: boolean, indent?: number): string {
  const text = print(value, indent, '\n');
  return isAscii ? text.replace(/[\x7f-\uffff]/g, unicodeEscape) : text;
}

function print(value: JsonValue, indent: number | undefined, line: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent === undefined ? '' : line + ' '.repeat(Math.min(Math.max(indent, 0), 16));
  const comma = indent === undefined ? ', ' : `,${inner}`;
  const end = indent === undefined ? '' : line;
  const next = indent === undefined ? line : inner;
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item, indent, next)}`);
    return entries.length === 0 ? '{}' : `{${inner}${entries.join(comma)}${end}}`;
  }
  return value.length === 0 ? '[]' : `[${inner}${value.map((item) => print(item, indent, next)).join(comma)}${end}]`;
}

function unicodeEscape(character: string): string {
  return character === '\x7f' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
