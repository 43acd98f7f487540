/**
 * What has no place in prose: bidirectional embeddings, overrides and isolates, zero-width blanks, controls, fillers,
 * tags and rows of variation selectors. Marks that writing systems and pictures need (joiners, one selector) are none.
 */
const REMARKABLE =
  /(?:\u{1F3F4}[\u{E0020}-\u{E007F}]+)|([\p{Cs}\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2065\u206A-\u206F\uFEFF\u115F\u1160\u3164\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|(?![\t\n\r])\p{Cc}|(?<=[\uFE00-\uFE0F])[\uFE00-\uFE0F])/gu;

/** What a text hides: how many such characters, and which, as `U+202E`, each once in their order. */
export type Remarkable = { readonly count: number; readonly codes: readonly string[] };

/** The characters of a text that a reader does not see and prose does not need; undefined where there is none. */
export function remarkableCharacters(text: string): Remarkable | undefined {
  const codes = new Set<string>();
  let count = 0;
  for (const [, found] of text.matchAll(REMARKABLE)) {
    if (found === undefined) continue;
    count += 1;
    codes.add(`U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return count === 0 ? undefined : { count, codes: [...codes] };
}

/** The same in words: `3 hidden characters (U+200B, U+202E)`. */
export function remarkableWords({ count, codes }: Remarkable): string {
  const shown = codes.slice(0, 6).join(', ');
  return `${count} hidden ${count === 1 ? 'character' : 'characters'} (${shown}${codes.length > 6 ? ', …' : ''})`;
}
