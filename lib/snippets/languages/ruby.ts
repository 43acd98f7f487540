import type { JsonValue } from '../../core/json';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import type { EnvironmentText } from '../environment-text';
import { hexCodePoint, hiddenOr, SHORT_ESCAPES } from '../hidden-characters';
import { type LiteralDialect, printJsonNumber, printLiteral } from '../literal';
import { isNativeValue } from '../native-value';
import { printJson } from './json';

export type RubyCode = Code<'ruby'>;

/** `JSON.generate` refuses values that are more than 100 containers deep. */
const MAX_DEPTH = 90;

/** Ruby source from a template; every value in a hole is printed as a Ruby literal. */
export const rb = codeTag({ name: 'ruby', print: (value) => printRuby(value), indentsHoles: true });

/** The pieces on lines of their own; `false` leaves one out. */
export function rubyLines(pieces: readonly (RubyCode | false)[]): RubyCode {
  return joinCode('ruby', pieces);
}

/** The value's JSON text: of a hash, or as it is where Ruby cannot hold the value. Must end an unindented line. */
export function rubyJson(value: JsonValue, floats?: ReadonlySet<string>): RubyCode {
  if (isNativeValue(value, MAX_DEPTH)) return printedCode('ruby', `JSON.generate(${printRuby(value, floats)})`);
  const lines = printJson(value, floats).replaceAll('\n', '\n  ');
  return printedCode('ruby', `<<~'JSON'\n  ${lines}\nJSON`);
}

/** Fixed text as a string, or an expression that reads the environment. */
export function rubyText(text: string | EnvironmentText): RubyCode {
  if (typeof text === 'string') return rb`${text}`;
  const variable = `ENV.fetch("${text.variable}")`;
  if (text.before === '' && text.after === '') return printedCode('ruby', variable);
  return printedCode('ruby', `"${escaped(text.before)}#{${variable}}${escaped(text.after)}"`);
}

/** The value as a Ruby literal with indent 2, keys as symbols. */
export function printRuby(value: JsonValue, floats?: ReadonlySet<string>): string {
  return printLiteral(value, DIALECT, floats);
}

const DIALECT: LiteralDialect = {
  indent: '  ',
  true: 'true',
  false: 'false',
  null: 'nil',
  string: printString,
  number: printJsonNumber,
  key: (name) => (/^[a-z_]\w*$/i.test(name) ? `${name}: ` : `${printString(name)}: `),
  object: ['{', '}'],
  list: ['[', ']'],
};

const SPECIAL = hiddenOr('["\\\\]|#(?=[{$@])');

function printString(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text.replace(SPECIAL, escapeCharacter);
}

/** Ruby strings are UTF-8: a lone surrogate goes as U+FFFD. */
function escapeCharacter(character: string): string {
  if ('"\\#'.includes(character)) return `\\${character}`;
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const hex = hexCodePoint(character);
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
