/** Today the time, else the day and the time, in the browser's own language. */
export function startedWords(startedWall: number): string {
  const at = new Date(startedWall);
  const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${at.toLocaleDateString(undefined, { dateStyle: 'medium' })}, ${time}`;
}
