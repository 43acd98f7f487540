import { unicodeEscape } from '../../core/hidden-characters';
import type { JsonValue } from '../../core/json';
import { hiddenOr } from '../hidden-characters';
import { type LiteralDialect, printJsonNumber, printLiteral } from '../literal';

const HIDDEN = hiddenOr('[]');

/** A JSON string (RFC 8259) in which printable text stays readable and hidden characters are escapes. */
export function printJsonString(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, unicodeEscape);
}

export const JSON_DIALECT = {
  indent: '  ',
  true: 'true',
  false: 'false',
  null: 'null',
  string: printJsonString,
  number: printJsonNumber,
  key: (name) => `${printJsonString(name)}: `,
  object: ['{', '}'],
  list: ['[', ']'],
} as const satisfies LiteralDialect;

/** The value as JSON text with indent 2. Fields of the outermost object named in `floats` print `1.0`. */
export function printJson(value: JsonValue, floats?: ReadonlySet<string>): string {
  return printLiteral(value, JSON_DIALECT, floats);
}
