import 'server-only';
import { fail, ok, type Result } from '../core/result';
import type { ProviderRow, ProviderStatus } from '../providers/provider';
import { GENERIC } from '../providers/rows/local-rows';
import { PROVIDERS } from '../providers/table';
import { readBaseUrl } from './base-url';
import { type BrowserConnections, browserConnections } from './browser-connections';
import { type Environment, liveSecrets } from './env';
import type { OperatorEndpoint } from './operator-endpoints';
import type { OwnHeader } from './own-headers';
import { isOwnId, type SealedConnection } from './vault';

export const SANDBOX = 'sandbox';

/** A provider as this server reaches it: its row, its address in normal form, and the key that belongs to it. */
export type Connection = {
  readonly row: ProviderRow;
  readonly baseUrl: string | undefined;
  readonly key: string | undefined;
  readonly headers: readonly OwnHeader[];
  /** Who gave the address and the key; `unreadable` is a saved connection that cannot be opened any more. */
  readonly from: 'server' | 'browser' | 'unreadable';
};

/** A connection that can be called. */
export type OpenConnection = Connection & { readonly baseUrl: string };

/** Every provider: the built-in rows, the operator's endpoints, then the user's own. */
export function connectionsOf(environment: Environment, browser: BrowserConnections = new Map()) {
  const rows = [...PROVIDERS, ...environment.endpoints.map(operatorRow)];
  const known = rows.map((row) => connect(row, environment, browser.get(row.id)));
  const own = [...browser.values()].filter((one) => one !== 'unreadable').filter(({ id }) => isOwnId(id));
  own.sort((left, right) => left.issued - right.issued);
  return [...known, ...own.map((sealed) => fromBrowser(ownRow(sealed), sealed))];
}

/** The connection of one provider id as this request may use it; an unknown id is `not-found`. */
export function findConnection(id: string, { headers }: Request, environment: Environment): Result<Connection> {
  const browser = browserConnections(headers, environment);
  const connection = connectionsOf(environment, browser).find(({ row }) => row.id === id);
  if (connection) return ok(connection);
  if (browser.get(id) === 'unreadable' && isOwnId(id)) return unreadable('this endpoint', 'key');
  return fail({ kind: 'not-found', message: 'There is no provider of this id.' });
}

/** The connection, if it has an address and the key it needs; else `missing-secret` names the variable to set. */
export function openConnection(connection: Connection): Result<OpenConnection> {
  const { row, baseUrl, key, from } = connection;
  // Never the server's key or address in its place: the user chose another one.
  if (from === 'unreadable') return unreadable(row.label, row.keyEnv ?? 'key');
  if (baseUrl === undefined) return missing(row.baseUrlEnv ?? 'baseUrl', row.label);
  if (row.auth === 'required' && key === undefined) return missing(row.keyEnv ?? 'key', row.label);
  return ok({ ...connection, baseUrl });
}

/** What the page may know of a connection; never the key or a header value. */
export function statusOf({ row, baseUrl, key, headers, from }: Connection, mode: Environment['mode']): ProviderStatus {
  const { id, label, keyEnv, auth, scheme } = row;
  if (id === SANDBOX && mode === 'shared') return sandboxBehindToken(row, baseUrl);
  const names = headers.map(([name]) => name);
  const facts = { id, label, baseUrl: baseUrl ?? null, keyEnv, auth, scheme, headers: names };
  if (key !== undefined && from === 'browser') return { ...facts, key: 'browser', ...lastFour(key) };
  return { ...facts, key: auth === 'none' ? 'not-needed' : key === undefined ? 'none' : 'server' };
}

/** The page needs no key for the sandbox, but code outside of it needs the access token. */
function sandboxBehindToken({ id, label }: ProviderRow, baseUrl: string | undefined): ProviderStatus {
  const access = { keyEnv: 'WORKBENCH_ACCESS_TOKEN', auth: 'required', scheme: 'bearer' } as const;
  return { id, label, baseUrl: baseUrl ?? null, ...access, headers: [], key: 'not-needed' };
}

/** Enough to know one's own key by, and nothing of a short one. */
export function lastFour(key: string | undefined): { readonly last4?: string } {
  return key !== undefined && key.length >= 8 ? { last4: key.slice(-4) } : {};
}

/** Every secret that an answer to this connection might repeat, for the scrubber. */
export function secretsOf({ key, headers }: Connection, environment: Environment): readonly string[] {
  const values = headers.map(([, value]) => value).filter((value) => value.length >= 8);
  return [...liveSecrets(environment), ...(key === undefined ? [] : [key]), ...values];
}

function connect(row: ProviderRow, env: Environment, sealed: SealedConnection | 'unreadable' | undefined): Connection {
  const isSealed = sealed !== undefined && row.id !== SANDBOX;
  if (isSealed && sealed !== 'unreadable') return fromBrowser(row, sealed);
  const { publicOrigin, baseUrls, keys } = env;
  const builtIn = row.id === SANDBOX ? `${publicOrigin}/api/sandbox/v1` : row.baseUrl;
  const given = row.baseUrlEnv === null ? undefined : baseUrls.get(row.baseUrlEnv);
  const read = readBaseUrl(given ?? builtIn ?? '');
  const connection = { row, baseUrl: read.ok ? read.value : undefined, headers: [] };
  if (isSealed) return { ...connection, key: undefined, from: 'unreadable' };
  const key = row.keyEnv === null || row.auth === 'none' ? undefined : keys.get(row.keyEnv);
  return { ...connection, key, from: 'server' };
}

function fromBrowser(row: ProviderRow, { baseUrl, auth: scheme, key, headers }: SealedConnection): Connection {
  const auth = row.auth === 'none' && key !== null ? 'optional' : row.auth;
  return { row: { ...row, auth, scheme }, baseUrl, key: key ?? undefined, headers, from: 'browser' };
}

function operatorRow({ id, label, baseUrl, keyEnv }: OperatorEndpoint): ProviderRow {
  const auth = keyEnv === undefined ? 'none' : 'optional';
  const scheme = keyEnv === undefined ? 'none' : 'bearer';
  return { ...GENERIC, id, label, baseUrl, keyEnv: keyEnv ?? null, auth, scheme };
}

function ownRow({ id, label, baseUrl, auth }: SealedConnection): ProviderRow {
  return { ...GENERIC, id, label, baseUrl, auth: auth === 'none' ? 'none' : 'optional', scheme: auth };
}

function missing(variable: string, label: string) {
  const message = `${variable} is not set, so nothing was sent to ${label}.`;
  return fail({ kind: 'missing-secret', message, variable });
}

function unreadable(label: string, variable: string) {
  const message = `What was saved for ${label} can no longer be read, so nothing was sent. Save it again, or forget it.`;
  return fail({ kind: 'missing-secret', message, variable });
}
