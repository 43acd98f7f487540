import { isJsonObject } from '../core/json';
import type { WireRequest } from '../core/wire';

/** True when the body offers tools, so that an answer may hold tool calls. */
export function hasTools({ body }: Pick<WireRequest, 'body'>): boolean {
  return Array.isArray(body.tools) && body.tools.length > 0;
}

/** True when the model must call a tool: sent again after the results, it would never come to an answer. */
export function forcesCall({ body }: Pick<WireRequest, 'body'>): boolean {
  return body.tool_choice === 'required' || body.tool_choice === 'any' || isJsonObject(body.tool_choice);
}

/** True when at least one tool is a function that the caller's own code runs. */
export function hasFunctionTools({ body }: Pick<WireRequest, 'body'>): boolean {
  return Array.isArray(body.tools) && body.tools.some((tool) => isJsonObject(tool) && isJsonObject(tool.function));
}
