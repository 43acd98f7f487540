import 'server-only';
import { fail, ok, type Result } from '../core/result';
import type { ProviderRow, ProviderStatus } from '../providers/provider';
import { GENERIC } from '../providers/rows/local-rows';
import { PROVIDERS } from '../providers/table';
import { readBaseUrl } from './base-url';
import type { Environment } from './env';
import type { OperatorEndpoint } from './operator-endpoints';

export const SANDBOX = 'sandbox';

/** A provider as this server reaches it: its row, its address in normal form, and the key that belongs to it. */
export type Connection = {
  readonly row: ProviderRow;
  readonly baseUrl: string | undefined;
  readonly key: string | undefined;
};

/** A connection that can be called. */
export type OpenConnection = Connection & { readonly baseUrl: string };

/** Every provider of this server: the built-in rows, then the operator's endpoints. */
export function connectionsOf(environment: Environment): readonly Connection[] {
  const rows = [...PROVIDERS, ...environment.endpoints.map(operatorRow)];
  return rows.map((row) => connect(row, environment));
}

/** The connection of one provider id; an unknown id is `not-found`. */
export function findConnection(id: string, environment: Environment): Result<Connection> {
  const connection = connectionsOf(environment).find(({ row }) => row.id === id);
  return connection ? ok(connection) : fail({ kind: 'not-found', message: 'There is no provider of this id.' });
}

/** The connection, if it has an address and the key it needs; else `missing-secret` names the variable to set. */
export function openConnection(connection: Connection): Result<OpenConnection> {
  const { row, baseUrl, key } = connection;
  if (baseUrl === undefined) return missing(row.baseUrlEnv ?? 'baseUrl', row.label);
  if (row.auth === 'required' && key === undefined) return missing(row.keyEnv ?? 'key', row.label);
  return ok({ ...connection, baseUrl });
}

/** What the page may know of a connection; never the key. */
export function statusOf({ row, baseUrl, key }: Connection): ProviderStatus {
  const { id, label, keyEnv, auth, scheme } = row;
  const state = auth === 'none' ? 'not-needed' : key === undefined ? 'none' : 'server';
  return { id, label, baseUrl: baseUrl ?? null, keyEnv, auth, scheme, headers: [], key: state };
}

function connect(row: ProviderRow, { publicOrigin, baseUrls, keys }: Environment): Connection {
  const builtIn = row.id === SANDBOX ? `${publicOrigin}/api/sandbox/v1` : row.baseUrl;
  const given = row.baseUrlEnv === null ? undefined : baseUrls.get(row.baseUrlEnv);
  const read = readBaseUrl(given ?? builtIn ?? '');
  const key = row.keyEnv === null || row.auth === 'none' ? undefined : keys.get(row.keyEnv);
  return { row, baseUrl: read.ok ? read.value : undefined, key };
}

function operatorRow({ id, label, baseUrl, keyEnv }: OperatorEndpoint): ProviderRow {
  const auth = keyEnv === undefined ? 'none' : 'optional';
  const scheme = keyEnv === undefined ? 'none' : 'bearer';
  return { ...GENERIC, id, label, baseUrl, keyEnv: keyEnv ?? null, auth, scheme };
}

function missing(variable: string, label: string) {
  return fail({
    kind: 'missing-secret',
    message: `${variable} is not set, so nothing was sent to ${label}.`,
    variable,
  });
}
