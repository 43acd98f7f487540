const MARKS: ReadonlyMap<string, string> = new Map([
  [' ', '·'],
  ['\n', '↵'],
  ['\r', '␍'],
  ['\t', '→'],
  ['\u00a0', '⍽'],
]);

/** A token with its white space and controls made visible; an empty one is "∅". */
export function visibleToken(token: string): string {
  if (token === '') return '∅';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  return token.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, markOf);
}

function markOf(character: string): string {
  const mark = MARKS.get(character);
  if (mark !== undefined) return mark;
  return `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
