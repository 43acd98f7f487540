import { type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { providerId } from '../draft/column-provider';
import type { Column, Draft } from '../draft/draft';
import { sharedFields } from '../draft/request-body';
import type { RunRecord } from '../run/run-record';

/** What a run was asked for with: its provider, and every field that it sent by its wire name. */
export function sentConfig({ providerLabel, wire }: Pick<RunRecord, 'providerLabel' | 'wire'>): JsonObject {
  return { provider: providerLabel, ...wire.body };
}

/** What a column asks for with: its provider, and every field that it holds by its wire name; fields left out say so. */
export function columnConfig(draft: Draft, column: Column): JsonObject {
  const { messages, tools, toolChoice, parallelToolCalls, responseFormat } = sharedFields(draft, column);
  const fields: readonly (readonly [string, unknown])[] = [
    ['provider', providerId(column.provider)],
    ['model', column.model],
    ['messages', messages],
    ...(column.without ?? []).map((name) => [name, 'left out'] as const),
    ...Object.entries({ ...column.extra, ...column.params }),
    ['tools', tools],
    ['tool_choice', toolChoice],
    ['parallel_tool_calls', parallelToolCalls],
    ['response_format', responseFormat],
  ];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value as JsonValue] as const])), // parts of a draft are JSON
  );
}

/**
 * The wire names of what differs between the columns of a draft: `provider`, `model`, parameters and extra fields
 * (also when only some columns send them), and `messages`, `tools`, `tool_choice`, `parallel_tool_calls` and
 * `response_format` where a column has its own.
 */
export function differingParams(draft: Draft): ReadonlySet<string> {
  const [first, ...others] = draft.columns.length < 2 ? [] : draft.columns.map((column) => columnConfig(draft, column));
  return new Set(others.flatMap((other) => (first === undefined ? [] : differingNames(first, other))));
}

function differingNames(before: JsonObject, after: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !equal(ownValue(before, name), ownValue(after, name)));
}

function equal(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  return left !== undefined && right !== undefined && jsonEqual(left, right);
}

function ownValue(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
