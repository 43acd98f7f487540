import type { JsonObject, JsonValue } from '../core/json';
import { extrasOf, indexOf, listOf, objectOf, printJson, wordOf } from './loose';

/** One entry of `tool_calls` in a delta or message; "" = says nothing about it. */
export type ToolCallFragment = {
  readonly index: number | undefined;
  readonly id: string;
  /** The call's `type`, or `function_call` for the old single call. */
  readonly kind: string;
  readonly name: string;
  /** As received; an object is printed as JSON. */
  readonly arguments: string;
  readonly extras: JsonObject | undefined;
};

const CALL_FIELDS = new Set(['index', 'id', 'type', 'function', 'custom', 'name', 'arguments', 'input']);
const FUNCTION_FIELDS = new Set(['name', 'arguments', 'input', 'parameters']);

/** The tool-call fragments of a delta or message, empty entries left out; `bad` counts entries with an impossible index. */
export function toolCallFragments(body: JsonObject): { fragments: readonly ToolCallFragment[]; bad: number } {
  const entries = listOf(body.tool_calls).map(objectOf);
  const fragments: ToolCallFragment[] = [];
  let bad = 0;
  for (const entry of entries) {
    if (entry === undefined) continue;
    const index = indexOf(entry.index);
    if (index === 'bad') bad++;
    else fragments.push(fragmentOf(entry, index));
  }
  const old = objectOf(body.function_call);
  if (old !== undefined && fragments.length === 0) fragments.push(oldCall(old));
  return { fragments: fragments.filter(saysSomething), bad };
}

function fragmentOf(entry: JsonObject, index: number | undefined): ToolCallFragment {
  const target = objectOf(entry.function) ?? objectOf(entry.custom);
  const named = typeof entry.function === 'string' ? entry.function : undefined;
  return {
    index,
    id: wordOf(entry.id),
    kind: wordOf(entry.type) || (objectOf(entry.custom) ? 'custom' : ''),
    name: nameOf(target?.name) || nameOf(entry.name) || nameOf(named),
    arguments: argumentsOf(
      target?.arguments ?? target?.input ?? target?.parameters ?? entry.arguments ?? entry.input ?? null,
    ),
    extras: fragmentExtras(entry, target),
  };
}

function oldCall(call: JsonObject): ToolCallFragment {
  return {
    index: undefined,
    id: '',
    kind: 'function_call',
    name: nameOf(call.name),
    arguments: argumentsOf(call.arguments ?? null),
    extras: undefined,
  };
}

function fragmentExtras(entry: JsonObject, target: JsonObject | undefined): JsonObject | undefined {
  const own = extrasOf(entry, CALL_FIELDS);
  const inner = target === undefined ? undefined : extrasOf(target, FUNCTION_FIELDS);
  return inner === undefined ? own : { ...own, function: inner };
}

function nameOf(value: JsonValue | undefined): string {
  return typeof value === 'string' && value.trim() !== '' ? value : '';
}

function argumentsOf(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : printJson(value);
}

function saysSomething(fragment: ToolCallFragment): boolean {
  return [fragment.id, fragment.name, fragment.arguments].some((part) => part !== '') || fragment.extras !== undefined;
}
