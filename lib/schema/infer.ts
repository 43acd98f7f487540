import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { isDate, isDateTime, isEmail, isUri } from './formats';

/** What the examples at one place have shown. */
type Shown = {
  readonly types: Set<string>;
  readonly formats: Set<string | undefined>;
  readonly members: Map<string, Shown>;
  readonly items: { shown?: Shown };
  readonly objects: { count: number };
  readonly counts: Map<string, number>;
};

const DEEPEST = 100;

/**
 * A JSON Schema that the example fits: closed objects with every member required (the strict style), item types merged,
 * integer apart from number, null as a second type, obvious formats. Below 100 levels anything fits. Never throws.
 */
export function inferSchema(example: JsonValue): JsonObject {
  const shown = nothingShown();
  show(shown, example, 0);
  return schemaOf(shown);
}

function nothingShown(): Shown {
  return {
    types: new Set(),
    formats: new Set(),
    members: new Map(),
    items: {},
    objects: { count: 0 },
    counts: new Map(),
  };
}

function show(shown: Shown, value: JsonValue, depth: number): void {
  if (depth > DEEPEST) {
    shown.types.add('any');
    return;
  }
  shown.types.add(typeOf(value));
  if (typeof value === 'string') shown.formats.add(formatOf(value));
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    for (const item of list) {
      shown.items.shown ??= nothingShown();
      show(shown.items.shown, item, depth + 1);
    }
  }
  if (!isJsonObject(value)) return;
  shown.objects.count += 1;
  for (const [name, part] of Object.entries(value)) {
    const member = shown.members.get(name) ?? nothingShown();
    shown.members.set(name, member);
    shown.counts.set(name, (shown.counts.get(name) ?? 0) + 1);
    show(member, part, depth + 1);
  }
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function formatOf(text: string): string | undefined {
  if (text.length > 2_000) return undefined;
  if (isDate(text)) return 'date';
  if (text.charAt(10) === 'T' && isDateTime(text)) return 'date-time';
  if (UUID.test(text)) return 'uuid';
  if (/^https?:\/\//.test(text) && isUri(text)) return 'uri';
  return text.includes('.') && isEmail(text) ? 'email' : undefined;
}

function schemaOf(shown: Shown): JsonObject {
  const types = new Set(shown.types);
  if (types.has('any') || types.size === 0) return {};
  if (types.has('number')) types.delete('integer');
  const names = [...types].filter((name) => name !== 'null');
  if (types.has('null')) names.push('null');
  const [only = 'null'] = names;
  const [format] = shown.formats.size === 1 ? shown.formats : [];
  return {
    type: names.length === 1 ? only : names,
    ...(format === undefined ? {} : { format }),
    ...(types.has('object') ? objectPart(shown) : {}),
    ...(types.has('array') ? { items: shown.items.shown ? schemaOf(shown.items.shown) : {} } : {}),
  };
}

function objectPart({ members, counts, objects }: Shown): JsonObject {
  const names = [...members.keys()];
  return {
    properties: Object.fromEntries([...members].map(([name, member]) => [name, schemaOf(member)])),
    required: names.filter((name) => counts.get(name) === objects.count),
    additionalProperties: false,
  };
}
