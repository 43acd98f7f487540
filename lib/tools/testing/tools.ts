import type { ToolDefinition } from '../../chat/message';
import type { JsonObject } from '../../core/json';
import { lintTools } from '../lint-tools';
import type { ToolFinding } from '../tool-finding';
import { toolRulesFor } from '../tool-rules';

export const OPENAI = toolRulesFor({ id: 'openai' });
export const OWN = toolRulesFor({ id: 'own-0123456789' });
export const TEXT = { type: 'string' };
export const CLOSED = { additionalProperties: false };

/** One definition and the one finding that it has. */
export type LintCase = {
  readonly name: string;
  readonly definition: ToolDefinition;
  readonly rule: string;
  readonly path: readonly (string | number)[];
  readonly severity?: 'warning';
  readonly fixed?: ToolDefinition;
};

/** A tool without a fault, and what is laid over it. */
export function tool(inside: JsonObject, around: JsonObject = {}): ToolDefinition {
  return { type: 'function', function: { name: 'find', description: 'Finds.', ...inside }, ...around };
}

export function withProperties(properties: JsonObject, more: JsonObject = {}): ToolDefinition {
  return tool({ parameters: { type: 'object', properties, ...more } });
}

export function strict(parameters: JsonObject): ToolDefinition {
  return tool({ strict: true, parameters });
}

/** The findings of one enabled tool. */
export function lint(definition: ToolDefinition, rules = OPENAI): readonly ToolFinding[] {
  return lintTools([{ definition, enabled: true }], rules);
}
