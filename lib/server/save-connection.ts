import 'server-only';
import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import { readBaseUrl } from './base-url';
import { type Connection, lastFour, SANDBOX } from './connection';
import type { GivenEndpoint } from './connection-body';
import { egressPolicy, refuseTarget } from './egress-policy';
import type { Environment } from './env';
import { LIMITS } from './limits';
import { cookieFor, fits } from './sealed-cookies';
import { sealingKeys } from './sealing-secret';
import { isOwnId, ownId, type SealedConnection, sealConnection } from './vault';

type Given = Omit<GivenEndpoint, 'label' | 'auth'>;

/** What a user brought for a known provider, as it will be sealed; `bad-request` and `blocked-url` name what is wrong. */
export async function connectionFor(connection: Connection, given: Given): Promise<Result<SealedConnection>> {
  const { row } = connection;
  if (row.id === SANDBOX) return refuse('The sandbox needs no key.', 'key');
  if (given.key === null && given.baseUrl === undefined && (given.headers ?? []).length === 0) {
    return refuse('There is nothing to save: give a key.', 'key');
  }
  if (given.key === null && row.auth === 'required') return refuse(`${row.label} needs a key.`, 'key');
  const base = await baseUrlFor(connection, given.baseUrl);
  if (!base.ok) return base;
  const auth = given.key !== null && row.scheme === 'none' ? 'bearer' : row.scheme;
  const headers = given.headers ?? keptHeaders(connection, given, base.value);
  return ok({ ...dated({ ...given, headers }), id: row.id, label: row.label, baseUrl: base.value, auth });
}

/** Another key for the same address leaves the headers beside it as they were: nobody can read them to type them again. */
function keptHeaders({ from, headers, baseUrl }: Connection, { key }: Given, base: string): Connection['headers'] {
  return from === 'browser' && key !== null && base === baseUrl ? headers : [];
}

/** A new endpoint of the user, as it will be sealed. */
export async function endpointFor(given: GivenEndpoint): Promise<Result<SealedConnection>> {
  const base = await allowedBase(given.baseUrl ?? '');
  if (!base.ok) return base;
  return ok({ ...dated(given), id: ownId(base.value), label: given.label, baseUrl: base.value, auth: given.auth });
}

/** The `Set-Cookie` line of a sealed connection, if it fits next to those that the browser has. */
export function cookieOf(
  connection: SealedConnection,
  others: ReadonlyMap<string, string>,
  env: Environment,
): Result<string> {
  const keys = sealingKeys(env);
  if (!keys.ok) return keys;
  const value = fits(connection.id, sealConnection(connection, keys.value), others);
  return value.ok ? ok(cookieFor(connection, value.value, env)) : value;
}

/** What the page may see of a saved connection. */
export function savedFacts({ id, baseUrl, key }: SealedConnection) {
  return { id, origin: new URL(baseUrl).origin, ...lastFour(key ?? undefined) };
}

/** 400 where the address itself is malformed, 403 where it may not be called. */
export function saveStatus(failure: Failure): number | undefined {
  return failure.kind === 'blocked-url' && failure.host === undefined ? 400 : undefined;
}

/** A key goes to the address it was given for, so only the address of Azion and of a local engine is the user's. */
async function baseUrlFor({ row, baseUrl }: Connection, text: string | undefined): Promise<Result<string>> {
  const isTheirs = row.local || (row.baseUrlEnv !== null && row.baseUrl === null);
  if (text === undefined && baseUrl !== undefined) return allowedBase(baseUrl);
  if (text === undefined) return refuse(`${row.label} needs a base URL.`, 'baseUrl');
  const read = readBaseUrl(text);
  if (!read.ok || isTheirs || read.value === baseUrl) return allowedBase(text);
  const advice = isOwnId(row.id)
    ? 'cannot be changed: add another endpoint'
    : 'cannot be changed: add an endpoint of your own';
  return refuse(`The base URL of ${row.label} ${advice}.`, 'baseUrl');
}

async function allowedBase(text: string): Promise<Result<string>> {
  const read = readBaseUrl(text);
  if (!read.ok) return fail({ ...read.failure, message: `The base URL ${read.failure.message}.` });
  const refusal = await refuseTarget(new URL(read.value), egressPolicy());
  return refusal ? fail(refusal.failure) : read;
}

function dated({ key, headers = [], remember }: Given) {
  const issued = Date.now();
  const expires = issued + (remember ? LIMITS.rememberMs : LIMITS.sessionKeyMs);
  return { key, headers: headers.map(([name, value]): [string, string] => [name, value]), remember, issued, expires };
}

function refuse(message: string, param: string) {
  return fail({ kind: 'bad-request', message, param });
}
