import 'server-only';
import type { Environment } from './env';
import { sealedCookies } from './sealed-cookies';
import { sealingKeys } from './sealing-secret';
import { type SealedConnection, unsealConnection } from './vault';

/** What the browser brought, by provider id; `unreadable` was tampered with, is expired, or was sealed elsewhere. */
export type BrowserConnections = ReadonlyMap<string, SealedConnection | 'unreadable'>;

/** The connections in the cookies of a request. */
export function browserConnections(headers: Headers, environment: Environment): BrowserConnections {
  const cookies = sealedCookies(headers);
  if (cookies.size === 0) return new Map();
  const keys = sealingKeys(environment);
  const now = Date.now();
  const read = (id: string, value: string) => (keys.ok ? unsealConnection(id, value, keys.value, now) : undefined);
  return new Map([...cookies].map(([id, value]) => [id, read(id, value) ?? 'unreadable'] as const));
}
