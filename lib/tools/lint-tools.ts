import type { ToolDefinition } from '../chat/message';
import { isJsonObject } from '../core/json';
import { definitionParts } from './lint/definition-parts';
import { NAME_RULES } from './lint/name-rules';
import { PARAMETER_RULES } from './lint/parameter-rules';
import { PROPERTY_RULES } from './lint/property-rules';
import { schemaNodes } from './lint/schema-nodes';
import { SHAPE_RULES } from './lint/shape-rules';
import { STRICT_RULES } from './lint/strict-rules';
import { type CheckedDefinition, type Found, MOST_FOUND, type ToolRule } from './lint/tool-check';
import type { ToolFinding } from './tool-finding';
import type { ToolRules } from './tool-rules';
import type { TakenNames } from './usable-name';

export type CheckedTool = { readonly definition: ToolDefinition; readonly enabled: boolean };

/** One rule a row: what a definition may break by itself, in the order in which a person mends it. */
const TOOL_RULES: readonly ToolRule[] = [
  ...SHAPE_RULES,
  ...NAME_RULES,
  ...PARAMETER_RULES,
  ...PROPERTY_RULES,
  ...STRICT_RULES,
];

const GUARDED = new Set(TOOL_RULES.filter(({ isGuarded }) => isGuarded).map(({ rule }) => rule));
const MOST_FINDINGS = 500;

/**
 * What is wrong with the tools before they are sent, in the order of the list. Every tool is checked, also one that is
 * switched off; only enabled ones count for duplicates and for the number. At most 500 findings.
 */
export function lintTools(tools: readonly CheckedTool[], rules: ToolRules): readonly ToolFinding[] {
  const findings: ToolFinding[] = [];
  const counts = countNames(tools);
  const seen = new Set<string>();
  let enabled = 0;
  for (const [index, { definition, enabled: isEnabled }] of tools.entries()) {
    if (findings.length >= MOST_FINDINGS) break;
    if (isEnabled) enabled += 1;
    if (isEnabled && enabled === rules.mostTools + 1) findings.push(tooMany(index, tools, rules));
    const name = nameOf(definition);
    const isTwin = isEnabled && name !== undefined && seen.has(name);
    if (isEnabled && name !== undefined) seen.add(name);
    findings.push(...lintTool(index, definition, isTwin, counts, rules));
  }
  return findings.slice(0, MOST_FINDINGS);
}

function lintTool(
  tool: number,
  definition: ToolDefinition,
  isTwin: boolean,
  counts: ReadonlyMap<string, number>,
  rules: ToolRules,
): readonly ToolFinding[] {
  if (!isJsonObject(definition)) {
    const message = 'A tool must be an object: {"type": "function", "function": {…}}.';
    return [{ tool, path: [], rule: 'not-an-object', severity: 'error', message }];
  }
  const context = { rules, taken: namesBeside(nameOf(definition), counts), isTwin };
  return foundIn(definition, context, true).map((finding) => ({ tool, ...finding }));
}

type Context = Pick<CheckedDefinition, 'rules' | 'taken' | 'isTwin'>;
type Ruled = Found & { readonly rule: string };

function foundIn(definition: ToolDefinition, context: Context, isGuarding: boolean): readonly Ruled[] {
  const parts = definitionParts(definition);
  const { parameters, key, at } = parts;
  const inside = isJsonObject(parameters) && key !== undefined ? schemaNodes(parameters) : [];
  const schemas = inside.map((node) => ({ ...node, path: [...at, key ?? '', ...node.path] }));
  const checked = { ...context, definition, parts, schemas };
  const found = TOOL_RULES.flatMap(({ rule, check }) =>
    check(checked)
      .slice(0, MOST_FOUND)
      .map((finding) => ({ rule, ...finding })),
  );
  const guarded = isGuarding ? found.map((finding) => safelyFixed(finding, found, context)) : found;
  return guarded.slice(0, MOST_FOUND);
}

/** A fix that would only bring the next errors to light is not offered. */
function safelyFixed(finding: Ruled, found: readonly Ruled[], context: Context): Ruled {
  const { fix, ...rest } = finding;
  if (!fix || !GUARDED.has(finding.rule)) return finding;
  const before = found.filter(isError);
  const known = new Set(before.map(({ rule }) => rule));
  const after = foundIn(fix.definition, context, false).filter(isError);
  const isSafe = after.length < before.length && after.every(({ rule }) => rule !== finding.rule && known.has(rule));
  return isSafe ? finding : rest;
}

function isError({ severity }: Found): boolean {
  return severity === 'error';
}

function tooMany(tool: number, tools: readonly CheckedTool[], rules: ToolRules): ToolFinding {
  const count = tools.filter(({ enabled }) => enabled).length;
  const message = `${count} tools are switched on, and at most ${rules.mostTools} may be sent; switch some off.`;
  return { tool, path: [], rule: 'too-many-tools', severity: rules.mostToolsSeverity, message };
}

function nameOf(definition: ToolDefinition): string | undefined {
  const name = isJsonObject(definition) ? definitionParts(definition).body.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function countNames(tools: readonly CheckedTool[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { definition } of tools) {
    const name = nameOf(definition);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** All names of the list but the tool's own, unless another tool has the same. */
function namesBeside(own: string | undefined, counts: ReadonlyMap<string, number>): TakenNames {
  return { has: (name) => (counts.get(name) ?? 0) > (name === own ? 1 : 0) };
}
