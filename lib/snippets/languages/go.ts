import type { JsonValue } from '../../core/json';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import type { EnvironmentText } from '../environment-text';
import { hexCodePoint, hiddenOr, SHORT_ESCAPES } from '../hidden-characters';
import { printJson } from './json';

export type GoCode = Code<'go'>;

/** Go source from a template; a text in a hole is printed as a string literal, any other value as one of its JSON text. */
export const go = codeTag({ name: 'go', print: printGo, indentsHoles: true });

/** The pieces on lines of their own; `false` leaves one out. */
export function goLines(pieces: readonly (GoCode | false)[]): GoCode {
  return joinCode('go', pieces);
}

/** JSON text as a raw string: Go maps would lose the order of the keys. Must stand at the beginning of a statement without indent. */
export function goJson(value: JsonValue, floats?: ReadonlySet<string>): GoCode {
  return goRaw(printJson(value, floats));
}

/** Text without control characters between backquotes; a backquote in it stands in a string of its own. */
export function goRaw(text: string): GoCode {
  const pieces = text.split(/(`+)/).map((piece) => (piece.startsWith('`') ? `"${piece}"` : `\`${piece}\``));
  return printedCode('go', pieces.join(' + '));
}

/** Fixed text as a string, or an expression that reads the environment. Needs the package os for the latter. */
export function goText(text: string | EnvironmentText): GoCode {
  if (typeof text === 'string') return go`${text}`;
  const variable = `os.Getenv(${printString(text.variable)})`;
  const pieces = [text.before && printString(text.before), variable, text.after && printString(text.after)];
  return printedCode('go', pieces.filter((piece) => piece !== '').join('+'));
}

/** The value as a Go literal: text as an interpreted string, anything else as its JSON text. */
export function printGo(value: JsonValue): string {
  return printString(typeof value === 'string' ? value : JSON.stringify(value));
}

const SPECIAL = hiddenOr('["\\\\]');

function printString(text: string): string {
  return `"${text.replace(SPECIAL, escapeCharacter)}"`;
}

/** Go strings are UTF-8: a lone surrogate goes as U+FFFD, as Go itself reads it from JSON. */
function escapeCharacter(character: string): string {
  if ('"\\'.includes(character)) return `\\${character}`;
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const hex = hexCodePoint(character);
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
