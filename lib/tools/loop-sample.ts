import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { sampleFor } from '../schema/sample';

/** Where tool definitions keep the schema of a result; the tools API itself has none. */
const RESULT_SCHEMAS = ['output_schema', 'outputSchema', 'returns', 'response'] as const;

/** What results of such tools usually hold; the first whose pattern fits the name decides. */
const USUAL: readonly (readonly [RegExp, JsonObject])[] = [
  [/weather|forecast|temperature/, { temperature: 18, unit: 'celsius', condition: 'light rain' }],
  [/time|date|clock|calendar/, { time: '2026-01-15T09:30:00Z', timezone: 'UTC' }],
  [/search|list|query|find|lookup/, { results: [{ id: '1', title: 'A first result' }], total: 1 }],
  [/price|stock|quote|rate|convert/, { value: 42.5, currency: 'USD' }],
  [/calc|math|compute|eval|add|sum/, { result: 42 }],
  [/send|create|book|order|write|update|delete|save|post/, { ok: true, id: '1001' }],
  [/user|customer|account|profile|person/, { id: '1001', name: 'Ada Example' }],
];

/** A plausible result of a call as JSON text: by the tool's own schema of results, else by its name and arguments. */
export function sampleResult(tool: JsonObject | undefined, name: string, args: JsonValue): string {
  const schema = RESULT_SCHEMAS.map((key) => tool?.[key]).find(isJsonObject);
  const value = schema === undefined ? usualResult(name, args) : sampleFor(schema);
  return JSON.stringify(value, null, 2);
}

function usualResult(name: string, args: JsonValue): JsonObject {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const usual = USUAL.find(([pattern]) => pattern.test(words))?.[1] ?? { ok: true };
  return isJsonObject(args) ? { ...args, ...usual } : usual;
}
