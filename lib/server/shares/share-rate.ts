import 'server-only';
import { LIMITS } from '../limits';
import { processState } from '../process-state';

const MOST_ADDRESSES = 10_000;

/** When each address saved its last shares; the address that saved last stands at the end. */
const saved = () => processState('share-rate', () => new Map<string, readonly number[]>());

/** Counts one share of an address: 0 when it may be saved, else how many milliseconds to wait. */
export function shareWaitMs(address: string, perHour: number, now = performance.now()): number {
  const times = saved();
  const recent = (times.get(address) ?? []).filter((at) => at > now - LIMITS.shareRateMs);
  const oldest = recent.at(-perHour);
  if (oldest !== undefined) return oldest + LIMITS.shareRateMs - now;
  times.delete(address);
  times.set(address, [...recent, now]);
  const [first] = times.keys();
  if (times.size > MOST_ADDRESSES && first !== undefined) times.delete(first);
  return 0;
}

/** Forgets who saved what. */
export function forgetShareRate(): void {
  saved().clear();
}
