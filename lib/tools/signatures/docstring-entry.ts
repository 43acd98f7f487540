import type { DocParameter } from './doc-text';

export type DocEntry = { readonly names: readonly string[]; readonly doc: DocParameter };
export type RestField =
  | { readonly kind: 'param'; readonly name: string; readonly type?: string | undefined; readonly text: string }
  | { readonly kind: 'type'; readonly name: string; readonly text: string }
  | { readonly kind: 'other' };

/** `name (type, optional): text`. */
export function googleEntry(line: string): DocEntry | undefined {
  const [start, name = ''] = /^\s*\*{0,2}([\p{L}_][\p{L}\p{N}_]*)\s*/u.exec(line) ?? [];
  if (start === undefined) return undefined;
  const rest = line.slice(start.length);
  const end = rest.startsWith('(') ? closing(rest) : -1;
  const after = rest.slice(end + 1).trimStart();
  if (!after.startsWith(':')) return undefined;
  const facts = end < 0 ? {} : typeFacts(rest.slice(1, end));
  return { names: [name], doc: { ...facts, text: after.slice(1).trim() } };
}

/** `name : type, optional`, or `a, b : type`. */
export function numpyEntry(line: string): DocEntry | undefined {
  const colon = line.indexOf(':');
  const names = (colon < 0 ? line : line.slice(0, colon)).split(',').map((name) => name.trim().replace(/^\*{1,2}/, ''));
  if (!names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))) return undefined;
  return { names, doc: { ...(colon < 0 ? {} : typeFacts(line.slice(colon + 1))), text: '' } };
}

/** `:param type name: text`, `:type name: type`, `@param name: text`, and the other fields of reST. */
export function restField(line: string): RestField | undefined {
  const [, word = '', inside = '', text = ''] =
    /^\s*[:@](\w+)([^:]*):(?!\S*:)(.*)$/.exec(line) ?? /^\s*[:@](\w+)([^:]*):(.*)$/.exec(line) ?? [];
  const parts = inside.trim().split(/\s+/).filter(Boolean);
  const name = (parts.at(-1) ?? '').replace(/^\\?\*+/, '');
  if (/^(?:param|parameter|arg|argument|key|keyword|kwarg)$/.test(word) && name !== '') {
    const type = parts.slice(0, -1).join(' ');
    return { kind: 'param', name, type: type === '' ? undefined : type, text: text.trim() };
  }
  if (word === 'type' && name !== '') return { kind: 'type', name, text: text.trim() };
  return /^(?:returns?|rtype|raises?|raise|except|exception|yields?|ytype|ivar|cvar|var|vartype|meta)$/.test(word)
    ? { kind: 'other' }
    : undefined;
}

/** Cut before it is searched; a longer type is not read anyway. */
const LONGEST_TYPE = 400;

/** `int, optional`, `str, default "x"`, `{'a', 'b'}`. */
function typeFacts(text: string): Pick<DocParameter, 'type' | 'optional' | 'fallback'> {
  const written = text.slice(0, LONGEST_TYPE).trim();
  const fallback = /,?\s*\bdefault(?:s to)?\s*[:=]?\s*(\S[^,]*)$/i.exec(written);
  const rest = fallback ? written.slice(0, fallback.index) : written;
  const type = rest
    .replace(/,?\s*\boptional\b/i, '')
    .replace(/,\s*$/, '')
    .trim();
  return {
    type: type === '' ? undefined : type,
    optional: /\boptional\b/i.test(written) || fallback !== null,
    fallback: fallback?.[1]?.trim(),
  };
}

function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' || text[at] === '[') depth += 1;
    else if (text[at] === ')' || text[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
