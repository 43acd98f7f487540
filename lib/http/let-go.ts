import { arrivalOf, nextArrival } from './next-arrival';

/** A server that has said everything closes within this time; then its connection can be used again. */
const GRACE_MS = 400;

/** Ends an answer whose final state is known: waits a moment for the server's own end, then cancels. Never rejects. */
export async function letGo(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal): Promise<void> {
  const until = Date.now() + GRACE_MS;
  let arrival = await nextArrival(arrivalOf(reader.read()), GRACE_MS, signal);
  while (arrival.kind === 'bytes' && Date.now() < until) {
    arrival = await nextArrival(arrivalOf(reader.read()), until - Date.now(), signal);
  }
  if (arrival.kind !== 'closed') await reader.cancel().catch(() => undefined);
}
