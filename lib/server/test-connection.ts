import 'server-only';
import type { Failure } from '../core/failure';
import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { otherBaseUrl } from '../providers/base-url-form';
import type { ModelList } from '../providers/provider';
import { askJson, isReached } from './ask-json';
import { belowBase, readBaseUrl } from './base-url';
import { type Connection, type OpenConnection, SANDBOX } from './connection';
import { LIMITS } from './limits';
import { askable, liveList, modelsIn, staticList } from './model-list';

/**
 * Asks the provider itself, past every cache and card. A provider without a list is reached when it answers JSON. Where
 * nothing that is an API answers, the failure names another base URL of the same server that does.
 */
export async function testConnection(connection: Connection, signal: AbortSignal): Promise<Result<ModelList>> {
  if (connection.row.id === SANDBOX) return ok(staticList(connection));
  const open = askable(connection);
  if (!open.ok) return open;
  const tested = await test(open.value, signal);
  if (tested.ok || !isElsewhere(tested.failure)) return tested;
  const other = await answeringBase(open.value, signal);
  return other === undefined ? tested : fail(withBase(tested.failure, other));
}

async function test(connection: OpenConnection, signal: AbortSignal, totalMs?: number): Promise<Result<ModelList>> {
  const url = belowBase(connection.baseUrl, '/models');
  const json = await askJson(connection, { url, signal, ...(totalMs === undefined ? {} : { totalMs }) });
  if (connection.row.models === 'static' && isReached(json)) return ok(staticList(connection));
  return json.ok ? listIn(json.value, connection) : json;
}

function listIn(json: JsonValue, connection: Connection): Result<ModelList> {
  const models = modelsIn(json, connection);
  return models.ok ? ok(liveList(models.value)) : models;
}

/** Something speaks HTTP there, and it is not the API. */
function isElsewhere(failure: Failure): boolean {
  return failure.kind === 'malformed-stream' || (failure.kind === 'refused' && [404, 405].includes(failure.status));
}

/** The first of the usual other base URLs where an API answers, if only with "no key". They are asked without any. */
async function answeringBase(connection: OpenConnection, signal: AbortSignal): Promise<string | undefined> {
  const bases = otherBases(connection.baseUrl);
  const asked = bases.map(async (baseUrl) => {
    const bare: OpenConnection = { ...connection, baseUrl, key: undefined, headers: [] };
    const tested = await test(bare, signal, LIMITS.otherBaseMs);
    return tested.ok || (tested.failure.kind === 'refused' && [401, 403].includes(tested.failure.status));
  });
  const answers = await Promise.all(asked);
  return bases.find((_, at) => answers[at]);
}

function otherBases(baseUrl: string): readonly string[] {
  const isBare = new URL(baseUrl).pathname === '/';
  const first = otherBaseUrl(baseUrl);
  const others = [
    ...(first ? [first] : []),
    ...(isBare ? ['/api/v1', '/openai/v1'].map((path) => baseUrl + path) : []),
  ];
  return others.filter((other) => other !== baseUrl && readBaseUrl(other).ok);
}

function withBase(failure: Failure, other: string): Failure {
  if (failure.kind !== 'malformed-stream' && failure.kind !== 'refused') return failure;
  const message = `${failure.message} ${other} answers: use it as the base URL.`;
  return { ...failure, message, otherBaseUrl: other };
}
