import type { ToolDefinition } from '../chat/message';
import type { JsonPath } from '../schema/json-path';

/** One thing that a provider would refuse (error) or a model would stumble over (warning). */
export type ToolFinding = {
  /** The tool's place in the list that was given. */
  readonly tool: number;
  /** Where inside the definition; something missing is reported at the object that lacks it. */
  readonly path: JsonPath;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix?: ToolFix;
};

/** The whole new definition; taking it removes the finding and brings no new error. */
export type ToolFix = { readonly label: string; readonly definition: ToolDefinition };
