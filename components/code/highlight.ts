import { type CodeDialect, codeDialect } from './code-dialects';

export type CodePart = {
  readonly kind: 'plain' | 'string' | 'key' | 'number' | 'comment' | 'word';
  readonly text: string;
};

/** Longer lines (a data URL, a pasted book) are not worth colouring. */
const LONGEST_LINE = 4000;

/**
 * One alternative each, tried from left to right at every position. A quote that nothing closes on its line takes the
 * whole rest, so that no text is read twice: linear on any text.
 */
const PARTS =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)(\s*(?::(?!:)|=>))?|(["'`].*)|(#.*|\/\/.*|\/\*.*)|([A-Za-z_]\w*)(: )?|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** Splits one line of source text into coloured parts that join to exactly the line. */
export function highlightLine(line: string, language: string): readonly CodePart[] {
  if (line.length > LONGEST_LINE) return [{ kind: 'plain', text: line }];
  const dialect = codeDialect(language);
  const parts: CodePart[] = [];
  let at = 0;
  for (const match of line.matchAll(PARTS)) {
    const found = partsOf(match, line, dialect);
    if (found.length === 0) continue;
    if (match.index > at) parts.push({ kind: 'plain', text: line.slice(at, match.index) });
    parts.push(...found);
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ kind: 'plain', text: line.slice(at) });
  return parts;
}

/** Nothing where the text stays plain. */
function partsOf(match: RegExpExecArray, line: string, dialect: CodeDialect): readonly CodePart[] {
  const [whole, quoted, keySign, unclosed, comment, word, wordSign, number] = match;
  if (quoted !== undefined) return keySign === undefined ? one('string', quoted) : key(quoted, keySign);
  if (unclosed !== undefined) return [];
  if (comment !== undefined) return startsComment(comment, line, match.index, dialect) ? one('comment', comment) : [];
  if (number !== undefined) return one('number', number);
  if (word === undefined || /[\w$-]/.test(line.charAt(match.index - 1))) return [];
  if (wordSign !== undefined && dialect.bareKeys) return key(word, wordSign);
  return dialect.words.has(word) && wordSign === undefined ? one('word', whole) : [];
}

function one(kind: CodePart['kind'], text: string): readonly CodePart[] {
  return [{ kind, text }];
}

function key(name: string, sign: string): readonly CodePart[] {
  return [
    { kind: 'key', text: name },
    { kind: 'plain', text: sign },
  ];
}

/** `//` inside an address is no comment. */
function startsComment(comment: string, line: string, at: number, dialect: CodeDialect): boolean {
  const isOfLanguage = comment.startsWith('#') === (dialect.comment === '#');
  return isOfLanguage && (at === 0 || /\s/.test(line.charAt(at - 1)));
}
