const LONGEST = 64;

/** The names that are in use. */
export type TakenNames = { readonly has: (name: string) => boolean };

/** The nearest name that every provider takes (letters, digits, `_`, `-`; at most 64) and nobody in `taken` has. */
export function usableName(name: string, taken: TakenNames = new Set()): string {
  const plain = name
    .slice(0, LONGEST * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const wanted = plain.replace(/[^a-zA-Z0-9_-]+/g, '_');
  const trimmed = wanted === name ? wanted : wanted.replace(/^_+|_+$/g, '');
  const base = (trimmed === '' ? 'tool' : trimmed).slice(0, LONGEST);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`;
    const candidate = base.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
