const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: a value, a key, or what stands behind one; `first` = the container may also end here. */
type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'behind';

/** UTF-16 offset of the first place where a text stops being JSON (RFC 8259); undefined for JSON. Engines do not say it. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const after: Next | undefined = token === undefined ? undefined : step(token, next, open);
    if (token === undefined || after === undefined) return at;
    next = after;
    at = skipSpace(text, at + token.length);
  }
  return next === 'behind' && open.length === 0 ? undefined : at;
}

/** What may follow the token; undefined where it may not stand itself. `open` is the stack of containers. */
function step(token: string, next: Next, open: ('{' | '[')[]): Next | undefined {
  const inside = open.at(-1);
  const wantsValue = next === 'value' || next === 'first-value';
  const wantsKey = next === 'key' || next === 'first-key';
  switch (token) {
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(token);
      return token === '{' ? 'first-key' : 'first-value';
    case '}':
    case ']':
      if (inside !== (token === '}' ? '{' : '[')) return undefined;
      if (next !== 'behind' && next !== 'first-key' && next !== 'first-value') return undefined;
      open.pop();
      return 'behind';
    case ':':
      return next === 'colon' ? 'value' : undefined;
    case ',':
      if (next !== 'behind' || inside === undefined) return undefined;
      return inside === '{' ? 'key' : 'value';
    default:
      if (wantsKey) return token.startsWith('"') ? 'colon' : undefined;
      return wantsValue ? 'behind' : undefined;
  }
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}
