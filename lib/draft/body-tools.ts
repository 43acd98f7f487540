import type { ToolDefinition } from '../chat/message';
import { isJsonObject, type JsonObject, jsonEqual, without } from '../core/json';
import type { DraftTool } from './draft';

/**
 * The draft's tools when the request lists these: a tool keeps its mock by its name, and by its place where only the
 * name was edited. Tools that are switched off are in no request: they stay where they are.
 */
export function toolsFromBody(
  before: readonly DraftTool[],
  definitions: readonly ToolDefinition[],
): readonly DraftTool[] {
  const on = matched(
    before.filter((tool) => tool.enabled),
    definitions,
  );
  let next = 0;
  const placed = before.flatMap((tool) => (tool.enabled ? on.slice(next, ++next) : [tool]));
  const tools = [...placed, ...on.slice(next)];
  const isSame = tools.length === before.length && tools.every((tool, at) => tool === before[at]);
  return isSame ? before : tools;
}

function matched(before: readonly DraftTool[], definitions: readonly ToolDefinition[]): readonly DraftTool[] {
  const free = new Map<string, DraftTool[]>();
  for (const tool of before) {
    const name = nameOf(tool.definition);
    free.set(name, [...(free.get(name) ?? []), tool]);
  }
  const byName = definitions.map((definition) => free.get(nameOf(definition))?.shift());
  const used = new Set(byName);
  return definitions.map((definition, at) => {
    const place = before[at];
    const renamed = place !== undefined && !used.has(place) && isRenamed(place.definition, definition);
    const match = byName[at] ?? (renamed ? place : undefined);
    if (match === undefined) return { definition, enabled: true };
    return jsonEqual(match.definition, definition, true) ? match : { ...match, definition };
  });
}

function nameOf(definition: ToolDefinition): string {
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
