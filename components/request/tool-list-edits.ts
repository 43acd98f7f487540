import type { ToolDefinition } from '@/lib/chat/message';
import { isJsonObject, type JsonObject, type JsonValue, without } from '@/lib/core/json';
import type { DraftTool } from '@/lib/draft/draft';
import { usableName } from '@/lib/tools/usable-name';
import { toolName } from './tool-list-text';

type Tools = readonly DraftTool[];

/** A tool to add: its definition, and a mock where there is one. */
export type NewTool = { readonly definition: ToolDefinition; readonly mock?: string | undefined };

export const BLANK_TOOL: NewTool = {
  definition: {
    type: 'function',
    function: { name: 'new_tool', description: '', parameters: { type: 'object', properties: {}, required: [] } },
  },
};

/** The list with tools added behind it, switched on; a name that is taken gets a number. */
export function addTools(tools: Tools, added: readonly NewTool[]): Tools {
  const list = [...tools];
  for (const tool of added) list.push({ ...renamed(tool, list), enabled: true });
  return list;
}

/** The list with a copy behind the tool, under a name of its own. */
export function duplicateTool(tools: Tools, at: number): Tools {
  const tool = tools[at];
  return tool === undefined ? tools : [...tools.slice(0, at + 1), renamed(tool, tools), ...tools.slice(at + 1)];
}

export function removeTool(tools: Tools, at: number): Tools {
  return tools.filter((_, index) => index !== at);
}

/** The list with one tool moved to another place; the same list where there is no such place. */
export function moveTool(tools: Tools, from: number, to: number): Tools {
  const tool = tools[from];
  if (tool === undefined || from === to || to < 0 || to >= tools.length) return tools;
  const rest = removeTool(tools, from);
  return [...rest.slice(0, to), tool, ...rest.slice(to)];
}

export function replaceTool(tools: Tools, at: number, change: Partial<DraftTool>): Tools {
  return tools.map((tool, index) => (index === at ? { ...tool, ...change } : tool));
}

/** The list with the code of a tool's mock; empty code is no mock. */
export function setMock(tools: Tools, at: number, code: string): Tools {
  return tools.map((tool, index) => {
    if (index !== at) return tool;
    const { definition, enabled } = tool;
    return code === '' ? { definition, enabled } : { definition, enabled, mock: code };
  });
}

/** The definition with `function.strict: true`, or without the field. */
export function setStrict(definition: ToolDefinition, strict: boolean): ToolDefinition {
  const body = bodyOf(definition);
  return { ...definition, function: strict ? { ...body, strict: true } : without(body, 'strict') };
}

export function isStrict(definition: ToolDefinition): boolean {
  return bodyOf(definition).strict === true;
}

/** The first line of what the tool says about itself; "" where it says nothing. */
export function toolSummary(definition: ToolDefinition): string {
  const { description } = bodyOf(definition);
  return typeof description === 'string' ? (description.trim().split('\n', 1)[0] ?? '') : '';
}

/** The schema of the arguments; an object with any fields where the tool has none. */
export function toolParameters(definition: ToolDefinition): JsonValue {
  return bodyOf(definition).parameters ?? { type: 'object' };
}

/** The names of the arguments as the schema lists them. */
export function parameterNames(definition: ToolDefinition): readonly string[] {
  const parameters = toolParameters(definition);
  const properties = isJsonObject(parameters) ? parameters.properties : undefined;
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

function renamed<T extends NewTool>(tool: T, tools: Tools): T {
  const taken = new Set(tools.map(({ definition }) => toolName(definition)));
  const name = toolName(tool.definition);
  if (name === '' || !taken.has(name)) return tool;
  const body = { ...bodyOf(tool.definition), name: usableName(name, taken) };
  return { ...tool, definition: { ...tool.definition, function: body } };
}

function bodyOf({ function: body }: ToolDefinition): JsonObject {
  return isJsonObject(body) ? body : {};
}
