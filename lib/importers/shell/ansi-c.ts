const SIMPLE = new Map(
  Object.entries({ a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }),
);
const NUMBERED = /\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|c([\s\S])|([\s\S]))/g;

/** What stands between the quotes of `$'…'`: escapes as bash reads them, bytes of `\x` and octal as UTF-8. */
export function ansiCText(source: string): string {
  const parts: string[] = [];
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) parts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes)));
    bytes = [];
  };
  let at = 0;
  for (const match of source.matchAll(NUMBERED)) {
    const [whole, hex, octal, short, long, control, other] = match;
    if (match.index > at) {
      flush();
      parts.push(source.slice(at, match.index));
    }
    at = match.index + whole.length;
    const byte = hex === undefined ? octal && Number.parseInt(octal, 8) & 255 : Number.parseInt(hex, 16);
    if (typeof byte === 'number') {
      bytes.push(byte);
      continue;
    }
    flush();
    if (control !== undefined) parts.push(String.fromCharCode(control.charCodeAt(0) & 31));
    else if (other === undefined) parts.push(codePoint(short ?? long ?? ''));
    else parts.push(SIMPLE.get(other) ?? (/['"\\?]/.test(other) ? other : `\\${other}`));
  }
  flush();
  parts.push(source.slice(at));
  return parts.join('');
}

/** Surrogates are written one by one by browsers, and join in the result. */
function codePoint(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code > 0x10_ffff ? '\ufffd' : String.fromCodePoint(code);
}
