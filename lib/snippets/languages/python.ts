import type { JsonObject, JsonValue } from '../../core/json';
import { type Code, codeTag, joinCode, printedCode } from '../code';
import type { EnvironmentText } from '../environment-text';
import { hiddenOr } from '../hidden-characters';
import { type LiteralDialect, printJsonNumber, printLiteral } from '../literal';

export type PythonCode = Code<'python'>;

/** Python source from a template; every value in a hole is printed as a Python literal. */
export const py = codeTag({ name: 'python', print: (value) => printPython(value), indentsHoles: true });

/** The pieces on lines of their own; `false` leaves one out. */
export function pythonLines(pieces: readonly (PythonCode | false)[]): PythonCode {
  return joinCode('python', pieces);
}

/** The pieces in one line with commas between them. */
export function pythonList(pieces: readonly PythonCode[]): PythonCode {
  return joinCode('python', pieces, py`, `);
}

/** The request body as a dictionary. Its fields named in `floats` print `1.0` when whole. */
export function pythonBody(body: JsonObject, floats: ReadonlySet<string>): PythonCode {
  return printedCode('python', printPython(body, floats));
}

/** One field of the request body as a value of its own. */
export function pythonField(name: string, value: JsonValue, floats: ReadonlySet<string>): PythonCode {
  const float = typeof value === 'number' && Number.isFinite(value) && floats.has(name);
  return printedCode('python', float ? printNumber(value === 0 ? 0 : value, true) : printPython(value));
}

/** A name of the code's own; what no identifier holds becomes `_`. */
export function pythonName(name: string): PythonCode {
  return printedCode('python', name.replace(/\W/g, '_'));
}

/** `name=value` as an argument. The name must be an identifier, which the caller's own table grants. */
export function pythonArgument(name: string, value: PythonCode): PythonCode {
  return py`${pythonName(name)}=${value},`;
}

/** Fixed text as a string, or an expression that reads the environment. Needs `import os` for the latter. */
export function pythonText(text: string | EnvironmentText): PythonCode {
  if (typeof text === 'string') return py`${text}`;
  const variable = `os.environ['${text.variable}']`;
  if (text.before === '' && text.after === '') return printedCode('python', variable);
  return printedCode('python', `f"${formatText(text.before)}{${variable}}${formatText(text.after)}"`);
}

/** The value as a Python literal with indent 4; dictionaries keep the order of their keys. */
export function printPython(value: JsonValue, floats?: ReadonlySet<string>): string {
  return printLiteral(value, DIALECT, floats);
}

const DIALECT: LiteralDialect = {
  indent: '    ',
  true: 'True',
  false: 'False',
  null: 'None',
  string: printString,
  number: printNumber,
  key: (name) => `${printString(name)}: `,
  object: ['{', '}'],
  list: ['[', ']'],
  // CPython's tokenizer stops at 200 open brackets, older parsers at fewer than 100.
  deep: { depth: 60, print: (value) => `__import__("json").loads(${printString(JSON.stringify(value))})` },
};

const SPECIAL = hiddenOr('["\\\\]');
const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function printString(text: string): string {
  return `"${text.replace(SPECIAL, escapeCharacter)}"`;
}

function formatText(text: string): string {
  return text.replace(SPECIAL, escapeCharacter).replace(/[{}]/g, (brace) => brace + brace);
}

/** Python escapes code points; a surrogate escape stands for a lone surrogate only. */
function escapeCharacter(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** As `repr` writes it: exponents of at least two digits, and below 0.0001 always an exponent. */
function printNumber(value: number, float: boolean): string {
  const small = value !== 0 && Math.abs(value) < 1e-4;
  const text = small ? value.toExponential() : printJsonNumber(value, float);
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
