/** Nothing is left to complete: the text ends outside a string, with punctuation, a number or a whole literal. */
export function isComplete(before: string): boolean {
  const quotes = before.replaceAll(/\\./g, '').split('"').length - 1;
  if (quotes % 2 === 1) return false;
  const word = /[A-Za-z]+$/.exec(before.slice(-8))?.[0] ?? '';
  return word === '' || word === 'true' || word === 'false' || word === 'null';
}
