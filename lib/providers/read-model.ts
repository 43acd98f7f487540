import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { liveFacts } from './live-facts';
import type { Model } from './model';
import { child, readContext, readInput, readToolCalling } from './read-capabilities';
import { readDescriptionTable, readTokenCount } from './read-description-table';
import { readModelKind } from './read-model-kind';
import { readPricing } from './read-pricing';

const MAX_ID = 500;
const MAX_LABEL = 200;
const MAX_DESCRIPTION = 20_000;

/** What one object of a provider's list says of a model; what it does not say is absent. */
export type LiveModel = Pick<Model, 'id' | 'facts' | 'notes' | 'input'> & Partial<Model>;

/** Reads one model object of any known shape (or a bare id); undefined where it names no model. */
export function readModel(json: JsonValue): LiveModel | undefined {
  const object = typeof json === 'string' ? { id: json } : json;
  if (!isJsonObject(object)) return undefined;
  const id = text(object.id, MAX_ID) ?? text(object.name, MAX_ID) ?? text(object.model, MAX_ID);
  if (id === undefined) return undefined;
  const description = text(object.description, MAX_DESCRIPTION);
  const table = description === undefined ? [] : readDescriptionTable(description);
  const row = (label: string) => table.find((fact) => fact.label.toLowerCase() === label)?.value;
  const pricing = readPricing(object.pricing);
  return {
    id,
    input: readInput(object),
    facts: liveFacts(object, table, pricing),
    notes: liveNotes(object),
    ...present({
      label: labelOf(object, id),
      kind: readModelKind(id, object),
      developer: text(child(object, 'developer').name, MAX_LABEL) ?? text(object.developer, MAX_LABEL),
      summary: text(object.summary, MAX_LABEL * 2),
      description,
      contextTokens: readContext(object) ?? readTokenCount(row('context length') ?? ''),
      toolCalling: readToolCalling(object) ?? yesOrNo(row('tool use')),
      pricing,
      requestSchema: schemaOf(object.request_schema ?? object.json_request_schema),
    }),
  };
}

function labelOf(object: JsonObject, id: string): string | undefined {
  const name = text(object.display_name, MAX_LABEL) ?? text(object.name, MAX_LABEL);
  return name === id ? undefined : name;
}

function schemaOf(value: JsonValue | undefined): JsonObject | undefined {
  const parsed = typeof value === 'string' ? parseJson(value) : undefined;
  const schema = parsed?.ok ? parsed.value : value;
  return isJsonObject(schema) && Object.keys(schema).length > 0 ? schema : undefined;
}

function liveNotes(object: JsonObject): readonly string[] {
  const { deployments, deprecation } = object;
  const states = Array.isArray(deployments)
    ? deployments.slice(0, 20).flatMap((deployment: JsonValue) => {
        const status = isJsonObject(deployment) ? text(deployment.status, 60) : undefined;
        return status === undefined ? [] : [status];
      })
    : [];
  const replacement = text(object.deprecation_replacement_model, MAX_LABEL);
  return [
    ...(states.length > 0 && !states.includes('active')
      ? [`Not active at the provider (${[...new Set(states)].join(', ')}): it must be activated first.`]
      : []),
    ...(typeof deprecation === 'string' && deprecation !== ''
      ? [
          `Deprecated as of ${deprecation.slice(0, 10)}${replacement === undefined ? '' : `, replaced by ${replacement}`}.`,
        ]
      : []),
  ];
}

function yesOrNo(cell: string | undefined): boolean | undefined {
  const word = cell?.toLowerCase();
  if (word === 'yes') return true;
  return word === 'no' ? false : undefined;
}

function text(value: JsonValue | undefined, length: number): string | undefined {
  const trimmed = typeof value === 'string' ? value.slice(0, length).trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>; // only undefined is gone
}
