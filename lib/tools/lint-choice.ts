import type { ToolDefinition } from '../chat/message';
import { isJsonObject, type JsonValue } from '../core/json';

/** The parts of a request that say how tools are called; `tools` are those that are sent. */
export type ChosenTools = {
  readonly tools: readonly ToolDefinition[];
  readonly toolChoice?: JsonValue | undefined;
  readonly parallelToolCalls?: boolean | undefined;
};

/** Why a provider would refuse how the tools are to be called, in one sentence; undefined where nothing is known against it. */
export function choiceProblem({ tools, toolChoice, parallelToolCalls }: ChosenTools): string | undefined {
  const name = namedTool(toolChoice);
  if (name !== undefined && !tools.some((tool) => namedTool(tool) === name)) {
    return `tool_choice names ${name}, which is not among the tools that are sent.`;
  }
  if (tools.length > 0) return undefined;
  if (toolChoice !== undefined) return 'tool_choice is sent without a tool, which most providers refuse.';
  return parallelToolCalls === undefined
    ? undefined
    : 'parallel_tool_calls is sent without a tool, which most providers refuse.';
}

/** The name in `{type, [type]: {name}}`, the shape of a tool and of the choice of one. */
function namedTool(value: JsonValue | undefined): string | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined;
  const body = new Map(Object.entries(value)).get(String(value.type));
  return isJsonObject(body) && typeof body.name === 'string' ? body.name : undefined;
}
