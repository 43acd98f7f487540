import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { WireRequest } from '../core/wire';
import { identifierFor, isIdentifier } from './identifier';

export type StubType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'any';
export type StubParameter = { readonly name: string; readonly type: StubType; readonly required: boolean };

/** A tool of the request with the function that stands for it in code. */
export type ToolStub = {
  /** As the model calls it. */
  readonly tool: string;
  readonly identifier: string;
  /** Required ones first; undefined where the schema names none, or one that no variable can have. */
  readonly parameters: readonly StubParameter[] | undefined;
};

/** Words that the names of functions, and those of their parameters, may not be. */
export type ReservedWords = { readonly functions: ReadonlySet<string>; readonly parameters: ReadonlySet<string> };

/** The words of a language, with the names that code around the stubs and code in them has already. */
export function reservedWords(keywords: string, around: string, inside: string): ReservedWords {
  return {
    functions: new Set(`${keywords} ${around} ${inside}`.split(' ')),
    parameters: new Set(`${keywords} ${inside}`.split(' ')),
  };
}

/** One stub for each function tool, in order. */
export function toolStubs({ body }: Pick<WireRequest, 'body'>, reserved: ReservedWords): readonly ToolStub[] {
  const taken = new Set(reserved.functions);
  const seen = new Set<string>();
  return (Array.isArray(body.tools) ? body.tools : []).flatMap((tool: JsonValue): ToolStub[] => {
    const definition = isJsonObject(tool) ? tool.function : undefined;
    if (!isJsonObject(definition) || typeof definition.name !== 'string' || seen.has(definition.name)) return [];
    const identifier = identifierFor(definition.name, taken);
    taken.add(identifier);
    seen.add(definition.name);
    return [
      { tool: definition.name, identifier, parameters: parametersOf(definition.parameters, reserved.parameters) },
    ];
  });
}

function parametersOf(
  schema: JsonValue | undefined,
  reserved: ReadonlySet<string>,
): readonly StubParameter[] | undefined {
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return undefined;
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const entries = Object.entries(schema.properties);
  if (entries.length === 0 || !entries.every(([name]) => isIdentifier(name, reserved))) return undefined;
  const all = entries.map(([name, property]) => ({ name, type: typeOf(property), required: required.has(name) }));
  return [...all.filter((one) => one.required), ...all.filter((one) => !one.required)];
}

const TYPES: ReadonlySet<unknown> = new Set<StubType>(['string', 'integer', 'number', 'boolean', 'array', 'object']);

function typeOf(property: JsonValue): StubType {
  const named = isJsonObject(property) ? typesOf(property) : [];
  const [type] = named.filter((name) => name !== 'null');
  return named.length <= 2 && isStubType(type) ? type : 'any';
}

function typesOf({ type }: JsonObject): readonly JsonValue[] {
  return Array.isArray(type) ? type : typeof type === 'string' ? [type] : [];
}

function isStubType(type: JsonValue | undefined): type is StubType {
  return TYPES.has(type);
}
