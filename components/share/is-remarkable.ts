const SHORT = 200;

/** True for a pasted text of which a person would expect something: a call of curl, or more than a word, a sentence or a lone address. */
export function isRemarkable(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:[$>] )?curl\s/.test(trimmed)) return true;
  return (trimmed.length > SHORT && /\s/.test(trimmed.slice(0, 4096))) || trimmed.slice(0, 4096).split('\n').length > 3;
}
