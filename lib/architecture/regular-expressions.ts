import { type SourceFile, walk } from './source-file';

export type RegularExpression = {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
};

/** Every regular expression that is written out in a file. */
export function regularExpressionsOf(file: SourceFile): readonly RegularExpression[] {
  const found: RegularExpression[] = [];
  for (const node of walk(file.statements)) {
    const { regex } = node;
    if (node.type !== 'Literal' || !isRegex(regex)) continue;
    const line = file.text.slice(0, node.start).split('\n').length;
    found.push({ file: file.path, line, source: regex.pattern, flags: regex.flags });
  }
  return found;
}

/** Where a file makes regular expressions of other text: `file` once for each. */
export function madeExpressionsOf(file: SourceFile): readonly string[] {
  const made: string[] = [];
  for (const node of walk(file.statements)) {
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (isCall && isRegExpName(node.callee)) made.push(file.path);
  }
  return made;
}

/** Hostile texts of a length: runs of each sign that the expression knows, of pairs of them, and of usual suspects. */
export function hostileTexts({ source }: Pick<RegularExpression, 'source'>, length: number): readonly string[] {
  const plain = source.replaceAll(/\\[dDwWsSbBnrtfv0]|\\[pPux]\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}/gi, '');
  const signs = new Set([...plain.replaceAll('\\', ''), ...USUAL]);
  const words = plain.match(/[A-Za-z]{2,12}|[^\w\s]{2,3}/g) ?? [];
  const runs = [...signs, ...new Set(words), ...PAIRS].slice(0, MOST_RUNS);
  return runs.flatMap((run) => {
    const long = run.repeat(Math.ceil(length / run.length)).slice(0, length);
    return [long, `${long}\u0000`, `x${long}!`];
  });
}

const MOST_RUNS = 70;
const USUAL = [...' \t\n\r0a_A"\'`\\/{}()[]<>=:;,.-+*#|&%$@~^!?é\u200b\ud800😀'];
const PAIRS = [
  'a ',
  ' \n',
  '\\"',
  '{{',
  '}}',
  '{"a":',
  '](',
  '![',
  '**',
  '``',
  '\r\n',
  '0a',
  'aA',
  '- ',
  'http://',
  '<a ',
  '&a;',
  '.a',
];

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

function isRegExpName(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === 'RegExp';
}
