import type { SyntaxNode } from '@lezer/common';
import type { ToolDefinition } from '../chat/message';
import { noteBrokenPlaces } from './signatures/broken-places';
import { parsePython } from './signatures/python-parse';
import { pythonSignatures } from './signatures/python-tools';
import { type Reading, readingOf } from './signatures/reading';
import { type Signature, toolsFrom } from './signatures/tool-from';
import { parseTypeScript } from './signatures/typescript-parse';
import { typeScriptSignatures } from './signatures/typescript-tools';

export type SignatureTools = {
  readonly tools: readonly ToolDefinition[];
  /** What was left out or not understood, in words. */
  readonly notes: readonly string[];
  readonly language: 'typescript' | 'python' | undefined;
};

/** Grammars take long over a hostile text, so a text has an end. */
const LONGEST = 50_000;
const LONGEST_METHOD = 5_000;

/**
 * Tools from the functions of a TypeScript, JavaScript or Python text (its first 50,000 characters); the text is parsed,
 * never executed. Never throws.
 */
export function toolsFromSignature(source: string): SignatureTools {
  const text = plain(source.slice(0, LONGEST));
  const best = readings(text).reduce<Read | undefined>(
    (left, right) => (left && isBetter(left, right) ? left : right),
    undefined,
  );
  const cut = source.length > LONGEST ? [`Only the first ${LONGEST} characters were read.`] : [];
  if (!best || best.signatures.length === 0) {
    const nothing = text.trim() === '' ? [] : ['No function was found; paste one of TypeScript, JavaScript or Python.'];
    return { tools: [], notes: [...cut, ...nothing], language: undefined };
  }
  const tools = toolsFrom(best.signatures, best.reading);
  return { tools, notes: [...cut, ...best.reading.notes()], language: best.language };
}

type Read = {
  readonly language: 'typescript' | 'python';
  readonly signatures: readonly Signature[];
  readonly reading: Reading;
  readonly broken: number;
};

function readings(text: string): readonly Read[] {
  const python = /\b(?:def|class)\b/.test(text) ? [read('python', text, parsePython, pythonSignatures)] : [];
  if (python.some(({ signatures, broken }) => signatures.length > 0 && broken === 0)) return python;
  const script = read('typescript', text, parseTypeScript, typeScriptSignatures);
  const isRead = [...python, script].some(({ signatures, broken }) => signatures.length > 0 && broken === 0);
  if (isRead || text.length > LONGEST_METHOD) return [...python, script];
  // A method alone, as it stands in a class or an interface.
  return [...python, script, read('typescript', `class Methods { ${text}\n}`, parseTypeScript, typeScriptSignatures)];
}

function read(
  language: Read['language'],
  text: string,
  parse: (text: string) => SyntaxNode,
  signaturesOf: (top: SyntaxNode, reading: Reading) => readonly Signature[],
): Read {
  const reading = readingOf(text);
  const top = parse(text);
  const signatures = signaturesOf(top, reading);
  return { language, signatures, reading, broken: noteBrokenPlaces(top, reading) };
}

/** The language in which functions were found, then the one that reads the text with less breakage. */
function isBetter(left: Read, right: Read): boolean {
  if (left.signatures.length === 0 || right.signatures.length === 0) return left.signatures.length > 0;
  return left.broken <= right.broken;
}

/** Line ends as one character, and a text that was copied with its indent without it. */
function plain(source: string): string {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const margin = margins.reduce((shared, each) => commonStart(shared, each), margins[0] ?? '');
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
}

function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return left.slice(0, length);
}
