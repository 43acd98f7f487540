import { isJsonObject, type JsonObject, type JsonValue, jsonEqual } from '../core/json';
import { bodyOrder } from '../params/body-order';
import { ownValue } from '../params/own-value';
import { standardParam } from '../params/table';
import type { Column } from './draft';

const OUTPUT = ['tools', 'tool_choice', 'parallel_tool_calls', 'response_format'];
const PLACED = new Set(['model', 'messages', ...OUTPUT]);

export type KnownFields = {
  /** The fields that the provider's row adds while it streams. */
  readonly added: JsonObject;
  /** The parameters that the model's own schema lists. */
  readonly listed: ReadonlySet<string>;
};

/** The fields of a body whose values have no room in a draft's own fields: they stand among the extra ones. */
export function oddFields(body: JsonObject): ReadonlySet<string> {
  const rules: Readonly<Record<string, (value: JsonValue) => boolean>> = {
    model: (value) => typeof value === 'string',
    messages: (value) => isListOfObjects(value) && value.every((item) => typeof item.role === 'string'),
    tools: (value) => isListOfObjects(value) && value.length > 0,
    parallel_tool_calls: (value) => typeof value === 'boolean',
  };
  return new Set(
    Object.entries(rules).flatMap(([name, isFitting]) => {
      const value = ownValue(body, name);
      return value === undefined || isFitting(value) ? [] : [name];
    }),
  );
}

/** The column as the body has it: model, parameters, extra fields, and which added fields it goes without. */
export function columnFromBody(column: Column, body: JsonObject, known: KnownFields): Column {
  const { params, extra } = fieldsOf(column, body, known);
  const { model } = body;
  const without = withoutNames(column, body, known.added);
  const untouched = (column.untouched ?? []).filter((name) => isKept(column, name, params, extra));
  const next = {
    model: typeof model === 'string' ? model : '',
    params: sameFields(column.params, params, bodyOrder) ? column.params : params,
    extra: sameFields(column.extra, extra, (names) => [...names]) ? column.extra : extra,
  };
  const isSame =
    next.model === column.model &&
    next.params === column.params &&
    next.extra === column.extra &&
    sameNames(column.without ?? [], without) &&
    untouched.length === (column.untouched ?? []).length;
  if (isSame) return column;
  const { without: _without, untouched: _untouched, ...rest } = column;
  return {
    ...rest,
    ...next,
    ...(without.length === 0 ? {} : { without }),
    ...(untouched.length === 0 ? {} : { untouched }),
  };
}

type Fields = { readonly params: JsonObject; readonly extra: JsonObject };

function fieldsOf(column: Column, body: JsonObject, { added, listed }: KnownFields): Fields {
  const names = Object.keys(body);
  const lastOutput = Math.max(...OUTPUT.map((name) => names.indexOf(name)));
  const odd = oddFields(body);
  const params: [string, JsonValue][] = [];
  const extra: [string, JsonValue][] = [];
  for (const [at, [name, value]] of Object.entries(body).entries()) {
    if (PLACED.has(name) && !odd.has(name)) continue;
    const set = Object.hasOwn(column.params, name) || Object.hasOwn(column.extra, name);
    const plain = ownValue(added, name);
    if (!set && body.stream === true && plain !== undefined && jsonEqual(plain, value, true)) continue;
    // Before tools and output only a parameter can stand: so an unknown name keeps its place.
    const isParam = listed.has(name) || standardParam(name) !== undefined || at < lastOutput;
    const home = homeOf(column, name) ?? (isParam ? 'params' : 'extra');
    const former = ownValue(column[home], name);
    const kept = former !== undefined && jsonEqual(former, value, true) ? former : value;
    (home === 'params' && !odd.has(name) ? params : extra).push([name, kept]);
  }
  return { params: Object.fromEntries(params), extra: Object.fromEntries(extra) };
}

function homeOf(column: Column, name: string): 'params' | 'extra' | undefined {
  if (Object.hasOwn(column.params, name)) return 'params';
  return Object.hasOwn(column.extra, name) ? 'extra' : undefined;
}

/** What the column goes without: of the added fields what a streaming body lacks; the messages, where it has none at all. */
function withoutNames(column: Column, body: JsonObject, added: JsonObject): readonly string[] {
  const names = new Set(column.without);
  const streamed = body.stream === true ? Object.keys(added) : [];
  for (const name of [...streamed, 'messages']) {
    if (Object.hasOwn(body, name)) names.delete(name);
    else names.add(name);
  }
  return [...names];
}

function isKept({ params, extra }: Column, name: string, nextParams: JsonObject, nextExtra: JsonObject): boolean {
  return ownValue(params, name) === ownValue(nextParams, name) && ownValue(extra, name) === ownValue(nextExtra, name);
}

function sameFields(former: JsonObject, next: JsonObject, order: (names: string[]) => string[]): boolean {
  const names = order(Object.keys(next));
  return sameNames(order(Object.keys(former)), names) && names.every((name) => former[name] === next[name]);
}

function sameNames(former: readonly string[], next: readonly string[]): boolean {
  return former.length === next.length && former.every((name, at) => name === next[at]);
}

function isListOfObjects(value: JsonValue): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isJsonObject);
}
