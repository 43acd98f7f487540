/** Where a long data URL stands in a JSON value, and the SHA-256 that it is kept under. */
export type Place = { readonly path: readonly (string | number)[]; readonly hash: string };

export type TakenUrl = { readonly path: Place['path']; readonly url: string };

/** Shorter data URLs stay where they are. */
const SHORTEST = 1024;

/** The value with "" where a long data URL stood, and these. What holds none keeps its identity. */
export function takeApart<T>(value: T): { readonly rest: T; readonly taken: readonly TakenUrl[] } {
  const taken: TakenUrl[] = [];
  const walk = (part: unknown, path: Place['path']): unknown => {
    if (typeof part === 'string') {
      if (part.length < SHORTEST || !part.startsWith('data:')) return part;
      taken.push({ path, url: part });
      return '';
    }
    return mapped(part, (item, key) => walk(item, [...path, key]));
  };
  return { rest: walk(value, []) as T, taken }; // only strings have changed
}

/** The inverse of `takeApart`; an image that is gone stays "". */
export function putTogether<T>(rest: T, places: readonly Place[], urls: ReadonlyMap<string, string>): T {
  const fill = (part: unknown, here: readonly Place[], depth: number): unknown => {
    const [first] = here;
    if (first === undefined) return part;
    if (typeof part === 'string') return first.path.length === depth ? (urls.get(first.hash) ?? part) : part;
    return mapped(part, (item, key) =>
      fill(
        item,
        here.filter(({ path }) => path[depth] === key),
        depth + 1,
      ),
    );
  };
  return fill(rest, places, 0) as T; // only strings have changed
}

/** The array or object with its items changed; the same one where none has. */
function mapped(part: unknown, change: (item: unknown, key: string | number) => unknown): unknown {
  if (Array.isArray(part)) {
    const items = part.map(change);
    return items.some((item, at) => item !== part[at]) ? items : part;
  }
  if (typeof part !== 'object' || part === null) return part;
  const before = Object.entries(part);
  const after = before.map(([key, item]) => [key, change(item, key)] as const);
  return after.some(([, item], at) => item !== before[at]?.[1]) ? Object.fromEntries(after) : part;
}
