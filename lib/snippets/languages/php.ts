import { HIDDEN_CHARACTER } from '../../core/hidden-characters';
import type { JsonValue } from '../../core/json';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import type { EnvironmentText } from '../environment-text';
import { hexCodePoint, hiddenOr, SHORT_ESCAPES } from '../hidden-characters';
import { type LiteralDialect, printJsonNumber, printLiteral } from '../literal';
import { isNativeValue } from '../native-value';
import { printJson } from './json';

export type PhpCode = Code<'php'>;

/** `json_encode` gives up at 512 containers. */
const MAX_DEPTH = 256;

/** PHP source from a template; every value in a hole is printed as a PHP literal. */
export const php = codeTag({ name: 'php', print: (value) => printPhp(value), indentsHoles: true });

/** The pieces on lines of their own; `false` leaves one out. */
export function phpLines(pieces: readonly (PhpCode | false)[]): PhpCode {
  return joinCode('php', pieces);
}

/** The value's JSON text: of an array, or as it is where PHP cannot hold the value. Must end an unindented statement. */
export function phpJson(value: JsonValue, floats?: ReadonlySet<string>): PhpCode {
  if (isNativeValue(value, MAX_DEPTH)) return printedCode('php', `json_encode(${printPhp(value, floats)})`);
  return printedCode('php', `<<<'JSON'\n${printJson(value, floats)}\nJSON`);
}

/** Fixed text as a string, or an expression that reads the environment. */
export function phpText(text: string | EnvironmentText): PhpCode {
  if (typeof text === 'string') return php`${text}`;
  const variable = `getenv('${text.variable}')`;
  const pieces = [text.before && printString(text.before), variable, text.after && printString(text.after)];
  return printedCode('php', pieces.filter((piece) => piece !== '').join(' . '));
}

/** The value as a PHP literal with indent 4; arrays keep the order of their keys. */
export function printPhp(value: JsonValue, floats?: ReadonlySet<string>): string {
  return printLiteral(value, DIALECT, floats);
}

const DIALECT: LiteralDialect = {
  indent: '    ',
  true: 'true',
  false: 'false',
  null: 'null',
  string: printString,
  number: printJsonNumber,
  key: (name) => `${printString(name)} => `,
  object: (names) => [looksLikeList(names) ? '(object) [' : '[', ']'],
  list: ['[', ']'],
};

/** An array whose keys are 0, 1, 2 … or that is empty would be sent as a list. */
function looksLikeList(names: readonly string[]): boolean {
  return names.every((name, index) => name === String(index));
}

const SPECIAL = hiddenOr('["\\\\$]');

/** Single quotes, in which nothing is expanded; double quotes where escapes are needed. */
function printString(text: string): string {
  if (!HIDDEN_CHARACTER.test(text)) return `'${text.replace(/['\\]/g, '\\$&')}'`;
  return `"${text.replace(SPECIAL, escapeCharacter)}"`;
}

/** PHP strings are UTF-8: a lone surrogate goes as U+FFFD. */
function escapeCharacter(character: string): string {
  if ('"\\$'.includes(character)) return `\\${character}`;
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  return `\\u{${hexCodePoint(character)}}`;
}
