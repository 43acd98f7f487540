const SHORT = 200;

/** True for a pasted text of which a person would expect something: not a word, a sentence or a lone address. */
export function isRemarkable(text: string): boolean {
  const trimmed = text.trim();
  return (trimmed.length > SHORT && /\s/.test(trimmed.slice(0, 4096))) || trimmed.slice(0, 4096).split('\n').length > 3;
}
