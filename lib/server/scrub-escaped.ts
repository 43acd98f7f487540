import 'server-only';

/** One escaped character: of a URL (once or twice), of JSON or JavaScript (also JSON inside JSON), or of HTML. */
const ESCAPE =
  /%(?:25)?([0-9a-f]{2})|\\{1,3}x([0-9a-f]{2})|\\{1,3}u([0-9a-f]{4})|&#x0{0,4}([0-9a-f]{1,4});|&#0{0,4}(\d{1,5});|&([a-z]{2,6});|\\{1,3}(.)/iy;
const NAMED: ReadonlyMap<string, string> = new Map([
  ...[['amp', '&'] as const, ['lt', '<'] as const, ['gt', '>'] as const, ['quot', '"'] as const],
  ...[['apos', "'"] as const, ['sol', '/'] as const, ['plus', '+'] as const, ['equals', '='] as const],
]);

/** The text with `mark` in place of the secret, whichever of its characters are escaped, each in whichever way. */
export function scrubEscaped(text: string, secret: string, mark: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOf(text, at, secret);
    if (end === undefined) continue;
    pieces.push(text.slice(from, at), mark);
    from = end;
    at = end - 1;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}

function endOf(text: string, start: number, secret: string): number | undefined {
  let at = start;
  for (const character of secret) {
    const step = stepOver(text, at, character);
    if (step === 0) return undefined;
    at += step;
  }
  return at;
}

/** How many characters of the text stand for this one; 0 when they stand for another. */
function stepOver(text: string, at: number, character: string): number {
  const first = text[at];
  if (first === '%' || first === '&' || first === '\\') {
    ESCAPE.lastIndex = at;
    const found = ESCAPE.exec(text);
    if (found && meaning(found) === character) return found[0].length;
  }
  return text.startsWith(character, at) ? character.length : 0;
}

function meaning([, url, short, json, hex, decimal, name, plain]: RegExpExecArray): string | undefined {
  const sixteen = url ?? short ?? json ?? hex;
  if (sixteen !== undefined) return String.fromCharCode(Number.parseInt(sixteen, 16));
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  return name === undefined ? plain : NAMED.get(name.toLowerCase());
}
