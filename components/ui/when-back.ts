/**
 * Calls back once when what could not be fetched may come after all: the browser is online again, or a person has come
 * back to the page. What it gives calls that off.
 */
export function whenBack(callback: () => void): () => void {
  function stop(): void {
    removeEventListener('online', back);
    removeEventListener('focus', back);
  }
  function back(): void {
    stop();
    callback();
  }
  addEventListener('online', back);
  addEventListener('focus', back);
  return stop;
}
