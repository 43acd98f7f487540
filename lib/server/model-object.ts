import 'server-only';
import { fail, ok, type Result } from '../core/result';
import { cardsOf } from '../providers/cards/cards';
import type { Model } from '../providers/model';
import { parseModel } from '../providers/parse-models';
import { askJson } from './ask-json';
import { belowBase } from './base-url';
import type { Connection } from './connection';
import { askable, liveModels } from './model-list';

/** One model with its request schema: the provider's own object of it, its entry in the list, or its static card. */
export async function findModel(connection: Connection, id: string, signal: AbortSignal): Promise<Result<Model>> {
  const cards = cardsOf(connection.row.id);
  const model =
    (await liveObject(connection, id, signal)) ??
    (await listed(connection, id, signal)) ??
    cards.find((card) => card.id === id);
  return model ? ok(model) : fail({ kind: 'not-found', message: 'This provider lists no model of this id.' });
}

async function liveObject(connection: Connection, id: string, signal: AbortSignal): Promise<Model | undefined> {
  const open = askable(connection);
  // Dots alone would climb out of the fixed path; encoding leaves them as they are.
  if (connection.row.models === 'static' || !open.ok || /^\.{1,2}$/.test(id) || id.length > 500) return undefined;
  const json = await askJson(open.value, { url: belowBase(open.value.baseUrl, '/models', id), signal });
  const model = json.ok ? parseModel(json.value, cardsOf(connection.row.id)) : undefined;
  return model?.id === id ? model : undefined;
}

async function listed(connection: Connection, id: string, signal: AbortSignal): Promise<Model | undefined> {
  if (connection.row.models === 'static') return undefined;
  const models = await liveModels(connection, signal);
  return models.ok ? models.value.find((model) => model.id === id) : undefined;
}
