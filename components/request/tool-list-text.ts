import { isDeepJson, tooDeepWords } from '@/components/editor/is-deep-json';
import type { ToolDefinition } from '@/lib/chat/message';
import { isJsonObject, type JsonObject, jsonEqual, parseJson, without } from '@/lib/core/json';
import type { DraftTool } from '@/lib/draft/draft';
import { jsonFaultWords } from './json-fault-words';

export type ToolListReading =
  | { readonly ok: true; readonly definitions: readonly ToolDefinition[] }
  | { readonly ok: false; readonly problem: string };

/** The tool list as text for the editor: pretty JSON of the definitions, "" where there is none. */
export function printToolList(tools: readonly DraftTool[]): string {
  return tools.length === 0
    ? ''
    : JSON.stringify(
        tools.map((tool) => tool.definition),
        null,
        2,
      );
}

/** Reads the editor's text: an array of objects, one object alone, or nothing. A problem is one sentence. */
export function readToolList(text: string): ToolListReading {
  if (text.trim() === '') return { ok: true, definitions: [] };
  if (isDeepJson(text)) return { ok: false, problem: tooDeepWords('The tool list') };
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, problem: `The tool list is not JSON${jsonFaultWords(text)}.` };
  const list = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const wrong = list.findIndex((item) => !isJsonObject(item));
  if (wrong === -1) return { ok: true, definitions: list.filter(isJsonObject) };
  return { ok: false, problem: `Tool ${wrong + 1} of the list is not an object in braces.` };
}

/**
 * The draft's tools for an edited list: a tool keeps `enabled` and `mock` by its name (equal names by their order),
 * and where only the name itself was edited, by its place.
 */
export function mergeTools(before: readonly DraftTool[], definitions: readonly ToolDefinition[]): readonly DraftTool[] {
  const free = new Set(before);
  const byName = definitions.map((definition) => {
    const name = toolName(definition);
    const match = [...free].find((tool) => toolName(tool.definition) === name);
    if (match !== undefined) free.delete(match);
    return match;
  });
  return definitions.map((definition, index) => {
    const sameplace = before[index];
    const renamed = sameplace !== undefined && free.has(sameplace) && isRenamed(sameplace.definition, definition);
    const match = byName[index] ?? (renamed ? sameplace : undefined);
    if (match === undefined) return { definition, enabled: true };
    return jsonEqual(match.definition, definition, true) ? match : { ...match, definition };
  });
}

/** The name the model calls; "" where the definition has none. */
export function toolName(definition: ToolDefinition): string {
  const body = definition.function;
  return isJsonObject(body) && typeof body.name === 'string' ? body.name : '';
}

function isRenamed(before: ToolDefinition, after: ToolDefinition): boolean {
  return jsonEqual(nameless(before), nameless(after));
}

function nameless(definition: ToolDefinition): JsonObject {
  const body = definition.function;
  return isJsonObject(body) ? { ...definition, function: without(body, 'name') } : definition;
}
