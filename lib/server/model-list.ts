import 'server-only';
import { createHash } from 'node:crypto';
import type { Failure } from '../core/failure';
import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cardsOf } from '../providers/cards/cards';
import type { Model } from '../providers/model';
import { parseModelList } from '../providers/parse-models';
import type { ModelList } from '../providers/provider';
import { askJson } from './ask-json';
import { belowBase } from './base-url';
import { type Connection, type OpenConnection, openConnection } from './connection';
import { isLoopback } from './env';
import { LIMITS } from './limits';

type Fresh = { readonly until: number; readonly models: readonly Model[] };

const fresh = new Map<string, Fresh>();

/** The provider's own list, kept for a minute, or its static cards with the failure that made them necessary. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<ModelList> {
  if (connection.row.models === 'static') return staticList(connection);
  const live = await liveModels(connection, signal);
  return live.ok ? liveList(live.value) : staticList(connection, live.failure);
}

/** The connection, if its list may be asked: some lists answer without the key that chat needs. */
export function askable(connection: Connection): Result<OpenConnection> {
  const row = connection.row.openList ? { ...connection.row, auth: 'optional' as const } : connection.row;
  return openConnection({ ...connection, row });
}

/** The live models of a provider, at most a minute old. */
export async function liveModels(connection: Connection, signal: AbortSignal): Promise<Result<readonly Model[]>> {
  const open = askable(connection);
  if (!open.ok) return open;
  const url = belowBase(open.value.baseUrl, '/models');
  const name = freshName(open.value, url);
  const known = fresh.get(name);
  if (known && known.until > performance.now()) return ok(known.models);
  const json = await askJson(open.value, { url, signal, ...(isProbe(open.value) ? PROBE : {}) });
  if (!json.ok) return json;
  const models = modelsIn(json.value, connection);
  if (models.ok) keep(name, models.value);
  return models;
}

/** Lets the next list be asked again. */
export function forgetModels(): void {
  fresh.clear();
}

/** A local engine at its usual place is looked for, not waited for. */
const PROBE = { connectMs: LIMITS.probeConnectMs, totalMs: LIMITS.probeMs } as const;

function isProbe({ row, from, baseUrl }: OpenConnection): boolean {
  return row.local && from === 'server' && isLoopback(new URL(baseUrl).hostname);
}

/** What one key may list is not what another may. */
function freshName({ row, key, headers }: OpenConnection, url: URL): string {
  const credential = createHash('sha256')
    .update(JSON.stringify([row.scheme, key, headers]))
    .digest('base64');
  return `${row.id} ${url.href} ${credential}`;
}

function keep(name: string, models: readonly Model[]): void {
  const now = performance.now();
  for (const [other, { until }] of fresh) {
    if (until <= now || fresh.size >= LIMITS.freshModelLists) fresh.delete(other);
  }
  fresh.set(name, { until: now + LIMITS.modelListFreshMs, models });
}

/** The models in a provider's answer; the failure says that it is no list. */
export function modelsIn(json: JsonValue, { row }: Connection): Result<readonly Model[]> {
  const models = parseModelList(json, cardsOf(row.id));
  if (models.length > 0) return ok(models);
  return fail({ kind: 'malformed-stream', message: `${row.label} answered no list of models; check the base URL.` });
}

/** A list as the provider itself gave it. */
export function liveList(data: readonly Model[]): ModelList {
  return { object: 'list', data, source: 'live' };
}

/** The cards of a provider, and why they stand in for its list. */
export function staticList({ row }: Connection, failure?: Failure): ModelList {
  return { object: 'list', data: cardsOf(row.id), source: 'static', ...(failure ? { failure } : {}) };
}
