import 'server-only';
import { LIMITS } from './limits';
import { processState } from './process-state';

type WrongToken = { readonly address: string; readonly at: number };

/** Wrong access tokens of the last minute, oldest first; there are never more than the limit for all addresses. */
const wrongTokens = () => processState('wrong-tokens', (): WrongToken[] => []);

/** How many milliseconds no access token of this address is looked at; 0 when it may try. */
export function lockedForMs(address: string, now = performance.now()): number {
  const recent = recentAt(now);
  const own = recent.filter((wrong) => wrong.address === address);
  const from = [own.at(-LIMITS.wrongTokensPerAddress), recent.at(-LIMITS.wrongTokens)];
  return Math.max(0, ...from.map((wrong) => (wrong ? wrong.at + LIMITS.wrongTokenMs - now : 0)));
}

/** Counts a wrong access token. */
export function recordWrongToken(address: string, now = performance.now()): void {
  recentAt(now).push({ address, at: now });
}

/** Forgets every wrong token. */
export function forgetWrongTokens(): void {
  wrongTokens().length = 0;
}

function recentAt(now: number): WrongToken[] {
  const all = wrongTokens();
  const kept = all.findIndex(({ at }) => at > now - LIMITS.wrongTokenMs);
  all.splice(0, kept < 0 ? all.length : kept);
  return all;
}
