import type { JsonObject, JsonValue } from '../core/json';
import type { Fact, Pricing } from './model';
import { child, readContext, readInput, textsIn } from './read-capabilities';
import { priceWords } from './read-pricing';

const MAX_VALUE = 300;

/** What a live model object says, as rows of the model card: the table of its description first. */
export function liveFacts(object: JsonObject, table: readonly Fact[], pricing: Pricing | undefined): readonly Fact[] {
  const context = readContext(object);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Context Length', context === undefined ? undefined : `${thousands(context)} tokens`],
    ['Developer', text(child(object, 'developer').name) ?? text(object.developer)],
    ['Input', listed(readInput(object))],
    ['Output', listed(textsIn(child(object, 'capabilities').output))],
    ['Price', pricing === undefined ? undefined : priceWords(pricing)],
    ['Model type', text(object.model_type)],
    ['Endpoint', text(object.endpoint)],
    ['Source model', text(object.source_model)],
    ['Released', text(object.released_at)?.slice(0, 10)],
    ['Created', dateOf(object.created)],
    ['Owned by', text(object.owned_by)],
    ['Also called', listed(textsIn(object.aliases))],
  ];
  return mergeFacts(
    table,
    rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
  );
}

/** The first facts, and of the second those whose label is new. */
export function mergeFacts(first: readonly Fact[], second: readonly Fact[]): readonly Fact[] {
  const key = ({ label }: Fact) => label.toLowerCase().replaceAll('*', '').trim();
  const taken = new Set(first.map(key));
  return [...first, ...second.filter((fact) => !taken.has(key(fact)))];
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MAX_VALUE) : undefined;
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** A date from seconds since 1970; engines that make the number up send 0. */
function dateOf(seconds: JsonValue | undefined): string | undefined {
  const valid = typeof seconds === 'number' && seconds > 0 && seconds < 1e11;
  return valid ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
