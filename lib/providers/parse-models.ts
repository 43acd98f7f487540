import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { visibleName } from '../core/visible-text';
import { mergeFacts } from './live-facts';
import type { Model } from './model';
import { type LiveModel, readModel } from './read-model';

const MAX_MODELS = 5000;
const UNLISTED = 'Not in the list that the provider answers.';

/**
 * The models in a provider's list answer, of whatever shape, each laid over the static card of its id; then the cards that
 * the list lacks. Empty where the JSON holds no model, so that the caller can fall back to the cards. Never throws.
 */
export function parseModelList(json: JsonValue, cards: readonly Model[]): readonly Model[] {
  const live = new Map<string, Model>();
  for (const entry of entriesOf(json).slice(0, MAX_MODELS)) {
    const model = readModel(entry);
    if (model && !live.has(model.id)) live.set(model.id, overCard(model, cards));
  }
  if (live.size === 0) return [];
  const others = cards.filter((card) => !live.has(card.id));
  return [...live.values(), ...others.map((card) => ({ ...card, notes: [...card.notes, UNLISTED] }))];
}

/** One model object, laid over the static card of its id, with the object itself as `raw`. Never throws. */
export function parseModel(json: JsonValue, cards: readonly Model[]): Model | undefined {
  const object = unwrapped(json);
  const model = object && readModel(object);
  return model && object && { ...overCard(model, cards), raw: object };
}

function unwrapped(json: JsonValue): JsonObject | undefined {
  if (!isJsonObject(json)) return undefined;
  const inner = [json.data, json.model].find(isJsonObject);
  return inner !== undefined && json.id === undefined ? inner : json;
}

/** `data` is read before `models`: llama.cpp sends both, and only `data` holds the context size. */
function entriesOf(json: JsonValue): readonly JsonValue[] {
  const lists = isJsonObject(json) ? [json.data, json.models] : [json];
  return lists.find((list): list is readonly JsonValue[] => Array.isArray(list)) ?? [];
}

function overCard(live: LiveModel, cards: readonly Model[]): Model {
  const card = cards.find(({ id }) => id === live.id);
  if (card === undefined) return { kind: 'chat', ...live, label: visibleName(live.label ?? live.id) };
  return {
    ...card,
    ...live,
    label: visibleName(live.label ?? card.label),
    input: live.input.length > 0 ? live.input : card.input,
    facts: mergeFacts(card.facts, live.facts),
    notes: [...new Set([...card.notes, ...live.notes])],
  };
}
