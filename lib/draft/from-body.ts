import type { Message, ToolDefinition } from '../chat/message';
import { type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { ok, type Result } from '../core/result';
import { ownValue } from '../params/own-value';
import { columnFromBody, oddFields } from './body-column';
import { toolsFromBody } from './body-tools';
import { cleanBody } from './clean-body';
import type { Column, Draft } from './draft';
import { typedBody } from './to-wire';

/** `dropped` = the paths of own `__proto__` keys, the one thing that no draft takes. */
export type BodyDraft = { readonly draft: Draft; readonly dropped: readonly string[] };

/**
 * The draft whose request, for one column, is this body: the inverse of `typedBody`, with key order as far as the
 * fixed order of DESIGN.md allows. What did not change keeps its identity; the same body gives back the same draft.
 * `added` = the added fields of the provider's row; `listed` = the parameters of the model's own schema. An importer
 * begins with a column that has no `untouched`. Fails (`bad-request`) only for what is nested too deep to be handled.
 */
export function draftFromBody(
  draft: Draft,
  columnId: string,
  body: JsonObject,
  added: JsonObject,
  listed: ReadonlySet<string> = new Set(),
): Result<BodyDraft> {
  const clean = cleanBody(body);
  if (!clean.ok) return clean;
  const { dropped } = clean.value;
  const at = draft.columns.findIndex(({ id }) => id === columnId);
  const column = draft.columns[at];
  if (column === undefined || jsonEqual(typedBody(draft, column, added), clean.value.body, true)) {
    return ok({ draft, dropped });
  }
  const shared = withShared(draft, column, clean.value.body);
  const next = columnFromBody(shared.column, clean.value.body, { added, listed });
  const columns = next === column ? draft.columns : draft.columns.with(at, next);
  const unchanged = shared.draft === draft && columns === draft.columns;
  return ok({ draft: unchanged ? draft : { ...shared.draft, columns }, dropped });
}

const OPTIONAL = [
  ['toolChoice', 'tool_choice'],
  ['parallelToolCalls', 'parallel_tool_calls'],
  ['responseFormat', 'response_format'],
] as const;

type Home = NonNullable<Column['own']>;

/** Messages, tools and output of the body, each in its place: the column's own where it has unlinked it, else the draft's. */
function withShared(
  draft: Draft,
  column: Column,
  body: JsonObject,
): { readonly draft: Draft; readonly column: Column } {
  const odd = oddFields(body);
  const fitting = (name: string) => (odd.has(name) ? undefined : ownValue(body, name));
  const messages = (fitting('messages') ?? []) as readonly Message[]; // odd where it is anything else
  const tools = (fitting('tools') ?? []) as readonly ToolDefinition[]; // odd where it is anything else
  let home: Draft = draft;
  let own: Home | undefined = column.own;
  let hidden = column.without ?? [];
  const write = (isOwn: boolean, change: Home) => {
    if (isOwn) own = changed(own ?? {}, change);
    else home = changed(home, change);
  };
  const { messages: ownMessages, tools: ownTools } = column.own ?? {};
  write(ownMessages !== undefined, { messages: keepItems(ownMessages ?? draft.messages, messages) });
  write(ownTools !== undefined, { tools: toolsFromBody(ownTools ?? draft.tools, tools) });
  for (const [field, name] of OPTIONAL) {
    const value = fitting(name);
    const isOwn = column.own?.[field] !== undefined || hidden.includes(name);
    write(isOwn, { [field]: value });
    hidden = hidden.filter((other) => other !== name);
    if (isOwn && value === undefined && draft[field] !== undefined) hidden = [...hidden, name];
  }
  return { draft: home, column: withOwn(column, own, hidden) };
}

/** The object with the changes; `undefined` takes a field out, and what is equal stays the same. */
function changed<T extends Home>(object: T, changes: Home): T {
  let next: T = object;
  for (const [field, value] of Object.entries(changes)) {
    const former = new Map<string, unknown>(Object.entries(next)).get(field);
    if (former === value || (former !== undefined && value !== undefined && isSame(former, value))) continue;
    const { [field]: _gone, ...rest } = next as Record<string, unknown>; // read by a name that it may hold
    next = (value === undefined ? rest : { ...next, [field]: value }) as T; // only optional fields are taken out
  }
  return next;
}

function isSame(former: unknown, value: unknown): boolean {
  return jsonEqual(former as JsonValue, value as JsonValue, true); // fields of a draft are JSON
}

function withOwn(column: Column, own: Home | undefined, hidden: readonly string[]): Column {
  const { own: formerOwn, without: former = [], ...rest } = column;
  const sameHidden = former.length === hidden.length && former.every((name) => hidden.includes(name));
  if (own === formerOwn && sameHidden) return column;
  return {
    ...rest,
    ...(hidden.length === 0 ? {} : { without: sameHidden ? former : hidden }),
    ...(own === undefined ? {} : { own }),
  };
}

/** The new list; an item that stands in the former one at the same place, from either end, stays the same. */
function keepItems<T extends JsonValue>(before: readonly T[], after: readonly T[]): readonly T[] {
  const shift = before.length - after.length;
  const kept = after.map((item, at) => {
    const former = [before[at], before[at + shift]];
    return former.find((old) => old !== undefined && jsonEqual(old, item, true)) ?? item;
  });
  return shift === 0 && kept.every((item, at) => item === before[at]) ? before : kept;
}
