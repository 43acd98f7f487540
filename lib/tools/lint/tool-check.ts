import type { ToolDefinition } from '../../chat/message';
import type { ToolFinding, ToolFix } from '../tool-finding';
import type { ToolRules } from '../tool-rules';
import type { TakenNames } from '../usable-name';
import type { DefinitionParts } from './definition-parts';
import type { SchemaNode } from './schema-nodes';

/** A finding before it knows which tool and which rule it is of. */
export type Found = Omit<ToolFinding, 'tool' | 'rule'>;

/** One definition with all that its rules look at. */
export type CheckedDefinition = {
  readonly definition: ToolDefinition;
  readonly parts: DefinitionParts;
  /** The schemas of its parameters with paths inside the definition. */
  readonly schemas: readonly SchemaNode[];
  readonly rules: ToolRules;
  /** The names of all other tools. */
  readonly taken: TakenNames;
  /** True where an enabled tool before this one has the same name. */
  readonly isTwin: boolean;
};

/** One rule: its id and what it finds. */
export type ToolRule = {
  readonly rule: string;
  readonly check: (tool: CheckedDefinition) => readonly Found[];
  /** Its fix brings to light what could not be checked before, so it is offered only where that is clean. */
  readonly isGuarded?: true;
};

/** More findings of one rule help nobody. */
export const MOST_FOUND = 50;

/** What a check finds at the schemas of a definition, outer ones first; it stops at enough. */
export function atSchemas<T>(
  { schemas, definition }: CheckedDefinition,
  check: (node: SchemaNode, definition: ToolDefinition) => readonly T[],
): readonly T[] {
  const found: T[] = [];
  for (const node of schemas) {
    if (found.length >= MOST_FOUND) break;
    found.push(...check(node, definition));
  }
  return found;
}

/** A fix, or nothing: an optional field is absent rather than undefined. */
export function withFix(label: string, definition: ToolDefinition | undefined): { readonly fix?: ToolFix } {
  return definition === undefined ? {} : { fix: { label, definition } };
}
