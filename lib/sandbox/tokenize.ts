// Every alternative has a fixed upper length, so the scan is linear, and the last one takes any character.
const TOKEN =
  / ?\p{L}[\p{L}\p{M}]{0,15}(?:['’]\p{L}{1,2}(?!\p{L}))?| ?\p{N}{1,3}| ?`{1,3}| ?[^\s\p{L}\p{N}]|\n{1,2}| {1,8}|[\s\S]/gu;

/** Splits text into tokens: words with their leading space, digits by three, punctuation, line ends. Joined they are the text. */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** How many tokens `tokenize` makes of the text. */
export function countTokens(text: string): number {
  return tokenize(text).length;
}
