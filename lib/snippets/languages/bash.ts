import { HIDDEN_CHARACTER } from '../../core/hidden-characters';
import type { JsonValue } from '../../core/json';
import type { VariableUrl } from '../../core/wire';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import { type EnvironmentText, urlText } from '../environment-text';
import { hiddenOr } from '../hidden-characters';
import { printJson } from './json';

export type BashCode = Code<'bash'>;

/** Shell source from a template; every value in a hole becomes one word: text as it is, anything else as JSON. */
export const bash = codeTag({ name: 'bash', print: printBash, indentsHoles: false });

/** One command with each piece but the first on a continuation line. */
export function bashCommand(pieces: readonly (BashCode | false)[]): BashCode {
  return joinCode(
    'bash',
    pieces,
    bash` \
  `,
  );
}

/** The value as one word of bash: bare where that is safe, else in single quotes. */
export function printBash(value: JsonValue): string {
  const text = typeof value === 'string' ? value : printJson(value);
  return /^[\w./][\w@%+=:,./-]*$/.test(text) ? text : singleQuoted(text);
}

/** Text in double quotes, so that the shell expands the variable in it; single quotes where `!` stands (history). */
export function bashText(text: string | EnvironmentText): BashCode {
  if (typeof text === 'string') return printedCode('bash', quoted(text));
  const { before, variable, after } = text;
  if (needsSingle(before) || needsSingle(after)) {
    return printedCode('bash', `${before && singleQuoted(before)}"$${variable}"${after && singleQuoted(after)}`);
  }
  const name = /^\w/.test(after) ? `\${${variable}}` : `$${variable}`;
  return printedCode('bash', `"${doubleEscaped(before)}${name}${doubleEscaped(after)}"`);
}

/** The address as one word, whose base the shell expands where it stands in a variable. */
export function bashUrl(url: string | VariableUrl): BashCode {
  const text = urlText(url);
  return typeof text === 'string' ? bash`${text}` : bashText(text);
}

/** The name of a file that holds the text, for commands that read a value from a file. */
export function bashFile(text: string): BashCode {
  return printedCode('bash', `<(printf %s ${singleQuoted(text)})`);
}

/** A quoted here-document, in which the shell expands nothing. Must end the command. */
export function hereDocument(text: string): BashCode {
  const lines = new Set(text.split('\n'));
  let word = 'JSON';
  while (lines.has(word)) word += '_END';
  return printedCode('bash', `<<'${word}'\n${text}\n${word}`);
}

/** True when the command ends in a here-document; a word in quotes would end in a quote. */
export function endsInHereDocument(command: string): boolean {
  return /\nJSON(?:_END)*$/.test(command);
}

const HIDDEN = hiddenOr("['\\\\]");

function singleQuoted(text: string): string {
  if (HIDDEN_CHARACTER.test(text.replaceAll('\n', ''))) return `$'${text.replace(HIDDEN, byteEscapes)}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** UTF-8 bytes, because `\u` depends on the locale of the shell. A word cannot hold NUL: it goes as U+FFFD. */
function byteEscapes(character: string): string {
  if (character === '\n') return character;
  const bytes = new TextEncoder().encode(character === '\0' ? '\uFFFD' : character);
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

function needsSingle(text: string): boolean {
  return text.includes('!') || HIDDEN_CHARACTER.test(text);
}

function quoted(text: string): string {
  return needsSingle(text) ? singleQuoted(text) : `"${doubleEscaped(text)}"`;
}

function doubleEscaped(text: string): string {
  return text.replace(/[\\"$`]/g, '\\$&');
}
