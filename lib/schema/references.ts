import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** Finds what `$ref` names inside one schema; nothing is ever loaded. */
export type References = {
  /** True from draft 4 to 7, where `$ref` silences what stands beside it. */
  readonly refStandsAlone: boolean;
  /** True where some part uses `unevaluated…`. */
  readonly hasUnevaluated: boolean;
  /** True where a dynamic reference has more than one schema to choose from. */
  readonly hasRivals: (reference: string) => boolean;
  /** The schema that a reference in `from` names; undefined where it leads nowhere. */
  readonly resolve: (reference: string, from: JsonObject) => JsonValue | undefined;
};

type Index = {
  readonly bases: Map<JsonValue, string>;
  readonly resources: Map<string, JsonValue>;
  readonly anchors: Map<string, JsonValue>;
  readonly dynamicNames: Map<string, number>;
  readonly refStandsAlone: boolean;
  hasUnevaluated: boolean;
};

const NO_BASE = 'schema://root/';
const MOST_PARTS = 200_000;
const NO_SCHEMAS = new Set(['enum', 'const', 'default', 'examples', 'example']);

/** Reads the identifiers of a schema (`$id`, `$anchor`, `definitions` by pointer). */
export function referencesOf(root: JsonValue): References {
  const index = readIndex(root);
  return {
    refStandsAlone: index.refStandsAlone,
    hasUnevaluated: index.hasUnevaluated,
    hasRivals: (reference) => (index.dynamicNames.get(splitOnce(reference)[1] ?? '') ?? 0) > 1,
    resolve: (reference, from) => {
      const base = index.bases.get(from) ?? NO_BASE;
      const [address = '', fragment = ''] = splitOnce(reference);
      const target = address === '' ? base : join(address, base);
      const resource = target === undefined ? undefined : index.resources.get(target);
      if (resource === undefined || fragment === '') return resource;
      if (!fragment.startsWith('/')) return index.anchors.get(`${target}#${fragment}`);
      return atPointer(resource, fragment);
    },
  };
}

function readIndex(root: JsonValue): Index {
  const index: Index = {
    bases: new Map(),
    resources: new Map([[NO_BASE, root]]),
    anchors: new Map(),
    dynamicNames: new Map(),
    refStandsAlone: isJsonObject(root) && /draft-0[3-7]/.test(String(root.$schema)),
    hasUnevaluated: false,
  };
  const queue: (readonly [JsonValue, string])[] = [[root, NO_BASE]];
  for (let next = 0; next < queue.length && next < MOST_PARTS; next += 1) {
    const [part, outer] = queue[next] ?? [null, NO_BASE];
    if (Array.isArray(part)) for (const item of part) queue.push([item, outer]);
    if (!isJsonObject(part)) continue;
    const base = readIdentifiers(index, part, outer);
    index.bases.set(part, base);
    index.hasUnevaluated ||= Object.hasOwn(part, 'unevaluatedProperties') || Object.hasOwn(part, 'unevaluatedItems');
    for (const [name, inner] of Object.entries(part)) {
      if (typeof inner === 'object' && !NO_SCHEMAS.has(name)) queue.push([inner, base]);
    }
  }
  return index;
}

function readIdentifiers(index: Index, part: JsonObject, outer: string): string {
  if (index.refStandsAlone && typeof part.$ref === 'string') return outer;
  const id = [part.$id, part.id].find((name) => typeof name === 'string');
  const [address = '', ownAnchor = ''] = typeof id === 'string' ? splitOnce(id) : [];
  const base = (address !== '' && join(address, outer)) || outer;
  if (base !== outer && !index.resources.has(base)) index.resources.set(base, part);
  if (typeof part.$dynamicAnchor === 'string') {
    index.dynamicNames.set(part.$dynamicAnchor, (index.dynamicNames.get(part.$dynamicAnchor) ?? 0) + 1);
  }
  for (const anchor of [ownAnchor, part.$anchor, part.$dynamicAnchor]) {
    if (typeof anchor !== 'string' || anchor === '') continue;
    const name = `${base}#${anchor}`;
    if (!index.anchors.has(name)) index.anchors.set(name, part);
  }
  return base;
}

function splitOnce(reference: string): readonly string[] {
  const at = reference.indexOf('#');
  return at < 0 ? [reference] : [reference.slice(0, at), reference.slice(at + 1)];
}

function join(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** What a JSON Pointer (RFC 6901, also percent-encoded as in a fragment) names. */
function atPointer(root: JsonValue, pointer: string): JsonValue | undefined {
  let place: JsonValue | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(place)) place = /^\d{1,9}$/.test(name) ? place[Number(name)] : undefined;
    else if (isJsonObject(place) && Object.hasOwn(place, name)) place = place[name];
    else return undefined;
  }
  return place;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
