import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { usableName } from '../usable-name';

/** The types of a text by name; one that leads back to itself becomes a `$ref`. */
export type NamedTypes = {
  /** `args` are what stands for its type parameters. */
  readonly resolve: (name: string, args: readonly JsonObject[], read: () => JsonObject) => JsonObject;
  /** The schema itself where it is a reference to a finished type. */
  readonly follow: (schema: JsonObject) => JsonObject;
  /** The schema with the definitions that it refers to. */
  readonly withDefinitions: (schema: JsonObject) => JsonObject;
};

const PREFIX = '#/$defs/';

/** The named types of one text, none read yet. */
export function namedTypes(): NamedTypes {
  const names = new Map<string, string>();
  const open = new Set<string>();
  const recursive = new Set<string>();
  const finished = new Map<string, JsonObject>();

  const nameFor = (name: string, key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const free = usableName(name, new Set(names.values()));
    names.set(key, free);
    return free;
  };

  const resolve = (name: string, args: readonly JsonObject[], read: () => JsonObject): JsonObject => {
    const own = nameFor(name, name + JSON.stringify(args));
    const reference = { $ref: PREFIX + own };
    if (finished.has(own)) return reference;
    if (open.has(own)) {
      recursive.add(own);
      return reference;
    }
    open.add(own);
    const schema = read();
    open.delete(own);
    if (!recursive.has(own)) return schema;
    finished.set(own, schema);
    return reference;
  };

  const follow = (schema: JsonObject): JsonObject => {
    const name = referenced(schema);
    return (name === undefined ? undefined : finished.get(name)) ?? schema;
  };

  const withDefinitions = (schema: JsonObject): JsonObject => {
    const used = new Map<string, JsonObject>();
    const waiting: JsonValue[] = [schema];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      if (Array.isArray(value)) waiting.push(...value.slice(0, 1_000));
      if (!isJsonObject(value)) continue;
      const name = referenced(value);
      const definition = name === undefined || used.has(name) ? undefined : finished.get(name);
      if (name !== undefined && definition) {
        used.set(name, definition);
        waiting.push(definition);
      }
      waiting.push(...Object.values(value));
    }
    return used.size > 0 ? { ...schema, $defs: Object.fromEntries(used) } : schema;
  };

  return { resolve, follow, withDefinitions };
}

function referenced(schema: JsonObject): string | undefined {
  const { $ref } = schema;
  return typeof $ref === 'string' && $ref.startsWith(PREFIX) ? $ref.slice(PREFIX.length) : undefined;
}
