import 'server-only';
import type { Failure } from '../core/failure';
import type { JsonValue } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cardsOf } from '../providers/cards/cards';
import type { Model } from '../providers/model';
import { parseModelList } from '../providers/parse-models';
import type { ModelList } from '../providers/provider';
import { askJson, isReached } from './ask-json';
import { belowBase } from './base-url';
import { type Connection, type OpenConnection, openConnection, SANDBOX } from './connection';
import { LIMITS } from './limits';

type Fresh = { readonly until: number; readonly models: readonly Model[] };

const fresh = new Map<string, Fresh>();

/** The provider's own list, kept for a minute, or its static cards with the failure that made them necessary. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<ModelList> {
  if (connection.row.models === 'static') return staticList(connection);
  const live = await liveModels(connection, signal);
  return live.ok ? liveList(live.value) : staticList(connection, live.failure);
}

/** Asks the provider itself, past every cache and card. A provider without a list is reached when it answers JSON. */
export async function testConnection(connection: Connection, signal: AbortSignal): Promise<Result<ModelList>> {
  if (connection.row.id === SANDBOX) return ok(staticList(connection));
  const hasList = connection.row.models === 'list';
  const open = askable(connection);
  if (!open.ok) return open;
  const json = await askJson(open.value, belowBase(open.value.baseUrl, '/models'), signal);
  if (!hasList && isReached(json)) return ok(staticList(connection));
  if (!json.ok) return json;
  const models = modelsIn(json.value, connection);
  return models.ok ? ok(liveList(models.value)) : models;
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
  const name = `${connection.row.id} ${url.href}`;
  const known = fresh.get(name);
  if (known && known.until > performance.now()) return ok(known.models);
  const json = await askJson(open.value, url, signal);
  if (!json.ok) return json;
  const models = modelsIn(json.value, connection);
  if (models.ok) fresh.set(name, { until: performance.now() + LIMITS.modelListFreshMs, models: models.value });
  return models;
}

/** Lets the next list be asked again. */
export function forgetModels(): void {
  fresh.clear();
}

function modelsIn(json: JsonValue, { row }: Connection): Result<readonly Model[]> {
  const models = parseModelList(json, cardsOf(row.id));
  if (models.length > 0) return ok(models);
  return fail({ kind: 'malformed-stream', message: `${row.label} answered no list of models; check the base URL.` });
}

function liveList(data: readonly Model[]): ModelList {
  return { object: 'list', data, source: 'live' };
}

function staticList({ row }: Connection, failure?: Failure): ModelList {
  return { object: 'list', data: cardsOf(row.id), source: 'static', ...(failure ? { failure } : {}) };
}
