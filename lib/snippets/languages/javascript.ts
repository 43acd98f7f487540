import { unicodeEscape } from '../../core/hidden-characters';
import type { JsonValue } from '../../core/json';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import type { EnvironmentText } from '../environment-text';
import { hiddenOr } from '../hidden-characters';
import { type LiteralDialect, printLiteral } from '../literal';
import { JSON_DIALECT, printJsonString } from './json';

export type JavaScriptCode = Code<'javascript'>;

/** JavaScript source from a template; every value in a hole is printed as a JavaScript literal. */
export const js = codeTag({ name: 'javascript', print: printJavaScript, indentsHoles: true });

/** The pieces on lines of their own; `false` leaves one out. */
export function javaScriptLines(pieces: readonly (JavaScriptCode | false)[]): JavaScriptCode {
  return joinCode('javascript', pieces);
}

/** The pieces in one line with commas between them. */
export function javaScriptList(pieces: readonly JavaScriptCode[]): JavaScriptCode {
  return joinCode('javascript', pieces, js`, `);
}

/** A name of the code's own; what no identifier holds becomes `_`. */
export function javaScriptName(name: string): JavaScriptCode {
  return printedCode('javascript', name.replace(/\W/g, '_'));
}

/** A field of an object on a line of its own. */
export function javaScriptField(name: string, value: JsonValue | JavaScriptCode): JavaScriptCode {
  return js`${printedCode('javascript', printKey(name))}${value},`;
}

/** Fixed text as a string, or an expression that reads the environment (Node.js). */
export function javaScriptText(text: string | EnvironmentText): JavaScriptCode {
  if (typeof text === 'string') return js`${text}`;
  const variable = `process.env.${text.variable}`;
  if (text.before === '' && text.after === '') return printedCode('javascript', variable);
  return printedCode('javascript', `\`${templateText(text.before)}\${${variable}}${templateText(text.after)}\``);
}

/** The value as a JavaScript literal with indent 2 and quoted keys. */
export function printJavaScript(value: JsonValue): string {
  return printLiteral(value, DIALECT);
}

const DIALECT: LiteralDialect = { ...JSON_DIALECT, key: printKey };

/** A plain `"__proto__": x` in a literal would set the prototype instead of the field. */
function printKey(name: string): string {
  const key = printJsonString(name);
  return name === '__proto__' ? `[${key}]: ` : `${key}: `;
}

const SPECIAL = hiddenOr('[`\\\\$]');

function templateText(text: string): string {
  return text.replace(SPECIAL, (character) =>
    '`\\$'.includes(character) ? `\\${character}` : unicodeEscape(character),
  );
}
