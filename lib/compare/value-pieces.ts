const SEPARATORS: ReadonlySet<string> = new Set([',', ';', '\n', '\r']);
const CLOSING = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** The pieces of a list that commas, semicolons and lines separate; those inside a text in quotes, a list or an object do not. */
export function valuePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = afterBlanks(text, at);
    const end = endOfPiece(text, endOfValue(text, start));
    const piece = text.slice(start, end).trim();
    if (piece !== '') pieces.push(piece);
    at = end + 1;
  }
  return pieces;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[^\S\r\n]/.test(text[at] ?? '')) at += 1;
  return at;
}

function endOfPiece(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SEPARATORS.has(text[at] ?? '')) at += 1;
  return at;
}

/** Where the quoted text, list or object that begins here ends; what is not closed runs to the end. */
function endOfValue(text: string, from: number): number {
  const first = text[from] ?? '';
  if (first === '"' || first === "'") return afterQuote(text, from);
  if (!CLOSING.has(first)) return from;
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      at = afterQuote(text, at);
      continue;
    }
    if (CLOSING.has(sign)) depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    at += 1;
    if (depth === 0) break;
  }
  return at;
}

function afterQuote(text: string, from: number): number {
  const quote = text[from];
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
