import { contentParts } from '@/lib/chat/content';
import type { Message } from '@/lib/chat/message';
import { isJsonObject, type JsonValue } from '@/lib/core/json';
import type { Provider } from '@/lib/providers/provider';
import { schemaProblems } from '@/lib/schema/check-schema';
import type { JsonPath } from '@/lib/schema/json-path';
import { lintTools } from '@/lib/tools/lint-tools';
import type { ToolFinding } from '@/lib/tools/tool-finding';
import { toolRulesFor } from '@/lib/tools/tool-rules';
import { nameProblem, outputMode, schemaFields, withSchemaField } from './output-format';

/** Something doubtful about the output that is asked for; Run sends all the same. */
export type OutputFinding = {
  readonly where: 'messages' | 'name' | 'schema';
  /** Inside the schema. */
  readonly path: JsonPath;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The whole schema, mended. */
  readonly fix?: { readonly label: string; readonly schema: JsonValue };
};

type OutputRules = Pick<Provider, 'id' | 'label' | 'jsonWord'>;

/** What the provider would refuse or the schema does not mean, worst known cases only; the schema's in document order. */
export function outputFindings(
  format: JsonValue | undefined,
  messages: readonly Message[],
  provider: OutputRules,
): readonly OutputFinding[] {
  if (isJsonObject(format) && format.type === 'json_object') return withoutTheWord(messages, provider);
  if (outputMode(format) !== 'json_schema') return [];
  const { name, schema, strict } = schemaFields(format);
  const named = nameProblem(name);
  const ofName = named === undefined ? [] : [finding('name', [], 'error', named)];
  if (schema === undefined) return [...ofName, finding('schema', [], 'error', 'json_schema has no schema yet.')];
  const invalid = schemaProblems(schema).map(({ path, message }) => finding('schema', path, 'error', message));
  // A schema that is none says so first; the rules of strict mode speak about good ones.
  const strictly = strict === true && invalid.length === 0 ? strictFindings(schema, provider) : [];
  return [...ofName, ...invalid, ...strictly];
}

/** This many fixes are taken at once. */
const MOST_FIXES = 200;

/** The schema after every fix there is, one after another; undefined where there is none to take. */
export function mendSchema(format: JsonValue | undefined, provider: OutputRules): JsonValue | undefined {
  let mended: JsonValue | undefined;
  for (let round = 0; round < MOST_FIXES; round += 1) {
    const now = mended === undefined ? format : withSchemaField(format, 'schema', mended);
    const fix = outputFindings(now, [], provider).find((found) => found.fix !== undefined)?.fix;
    if (fix === undefined) break;
    mended = fix.schema;
  }
  return mended;
}

/** OpenAI answers 400 when no message holds the word; Mistral's docs ask for it. Any case will do. */
function withoutTheWord(messages: readonly Message[], provider: OutputRules): readonly OutputFinding[] {
  if (provider.jsonWord !== true || messages.some(saysJson)) return [];
  const message = `${provider.label} takes json_object only when a message holds the word JSON.`;
  return [finding('messages', [], 'error', message)];
}

function saysJson(message: Message): boolean {
  return contentParts(message).some(
    (part) => isJsonObject(part) && typeof part.text === 'string' && /json/i.test(part.text),
  );
}

/** What only strict mode asks of a schema: the rules of a provider for tools are those for output. */
function strictFindings(schema: JsonValue, provider: OutputRules): readonly OutputFinding[] {
  const loose = new Set(lint(schema, false, provider).map(keyOf));
  return lint(schema, true, provider)
    .filter((found) => !loose.has(keyOf(found)))
    .map(({ path, severity, message, fix }) => {
      const mended = isJsonObject(fix?.definition.function) ? fix.definition.function.parameters : undefined;
      return {
        ...finding('schema', path.slice(2), severity, message),
        ...(fix === undefined || mended === undefined ? {} : { fix: { label: fix.label, schema: mended } }),
      };
    });
}

function lint(schema: JsonValue, strict: boolean, provider: OutputRules): readonly ToolFinding[] {
  const definition = {
    type: 'function',
    function: { name: 'output', description: 'Output', parameters: schema, strict },
  };
  return lintTools([{ definition, enabled: true }], toolRulesFor(provider)).filter(
    ({ path }) => path[0] === 'function' && path[1] === 'parameters',
  );
}

function keyOf({ path, message }: ToolFinding): string {
  return JSON.stringify([path, message]);
}

function finding(
  where: OutputFinding['where'],
  path: JsonPath,
  severity: OutputFinding['severity'],
  message: string,
): OutputFinding {
  return { where, path, severity, message };
}
