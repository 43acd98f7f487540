/** A time as a day in words, "24 December 2026" in the browser's own language. */
export function dayOf(time: string): string {
  return new Date(time).toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
}
