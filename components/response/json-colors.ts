/** A run of one colour; `text` keeps every character as received. */
export type JsonColor = { readonly text: string; readonly kind: 'plain' | 'key' | 'string' | 'number' };

/** A string from its quote to its end, the end of its line or of the piece; a number or a literal. */
const TOKEN = /"(?:[^"\\\n]|\\[^\n])*(?:"|\\?(?=\n|$))|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;
const STRING_REST = /^(?:[^"\\\n]|\\[^\n])*(?:"|\\?(?=\n|$))/;
const COLON = /\s*:/y;

/** Colours a piece of JSON that may begin in the middle of a string; anything else stays plain. */
export function jsonColors(piece: string, inString: boolean): readonly JsonColor[] {
  const colors: JsonColor[] = [];
  const add = (from: number, to: number, kind: JsonColor['kind']) => {
    if (to > from) colors.push({ text: piece.slice(from, to), kind });
  };
  let at = inString ? (STRING_REST.exec(piece)?.[0].length ?? 0) : 0;
  add(0, at, 'string');
  TOKEN.lastIndex = at;
  for (let found = TOKEN.exec(piece); found !== null; found = TOKEN.exec(piece)) {
    const end = found.index + found[0].length;
    add(at, found.index, 'plain');
    add(found.index, end, found[0].startsWith('"') ? stringKind(piece, end) : 'number');
    at = end;
  }
  add(at, piece.length, 'plain');
  return colors;
}

/** Whether a string is open where the piece ends. */
export function endsInString(piece: string, inString: boolean): boolean {
  let inside = inString;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (code === 0x22) inside = !inside;
    else if (code === 0x0a) inside = false;
    else if (code === 0x5c && inside) at += 1;
  }
  return inside;
}

function stringKind(piece: string, end: number): 'key' | 'string' {
  COLON.lastIndex = end;
  return COLON.test(piece) ? 'key' : 'string';
}
