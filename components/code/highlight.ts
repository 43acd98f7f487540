export type CodePart = {
  readonly kind: 'plain' | 'string' | 'key' | 'number' | 'comment' | 'word';
  readonly text: string;
};

/** Longer lines (a data URL, a pasted book) are not worth colouring. */
const LONGEST_LINE = 4000;

/** One alternative each, tried from left to right at every position; linear on any text. */
const PARTS =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(\s*:)?|(#[^\n]*|\/\/[^\n]*)|\b(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b|\b(import|from|for|in|if|else|not|continue|break|with|as|def|const|let|await|async|new|return|of|while|true|false|null|True|False|None)\b/g;

/** Splits one line of source text into coloured parts that join to exactly the line. */
export function highlightLine(line: string): readonly CodePart[] {
  if (line.length > LONGEST_LINE) return [{ kind: 'plain', text: line }];
  const parts: CodePart[] = [];
  let at = 0;
  for (const match of line.matchAll(PARTS)) {
    if (match.index < at) continue;
    if (match.index > at) parts.push({ kind: 'plain', text: line.slice(at, match.index) });
    const [whole, quoted, colon, comment, number] = match;
    if (comment !== undefined && !startsComment(line, match.index)) parts.push({ kind: 'plain', text: whole });
    else if (quoted !== undefined && colon !== undefined) {
      parts.push({ kind: 'key', text: quoted }, { kind: 'plain', text: colon });
    } else {
      const kind =
        quoted !== undefined ? 'string' : comment !== undefined ? 'comment' : number !== undefined ? 'number' : 'word';
      parts.push({ kind, text: whole });
    }
    at = match.index + whole.length;
  }
  if (at < line.length) parts.push({ kind: 'plain', text: line.slice(at) });
  return parts;
}

/** `//` inside an address is no comment. */
function startsComment(line: string, at: number): boolean {
  return at === 0 || /\s/.test(line.charAt(at - 1));
}
