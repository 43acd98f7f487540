import { type JsonObject, type JsonValue, jsonEqual, without } from '../core/json';
import type { Column } from './draft';
import type { ColumnEdit } from './draft-edit';

/** The column after one change; the same column when nothing changes. Each field stays in exactly one of params and extra. */
export function editColumn(column: Column, change: ColumnEdit): Column {
  switch (change.type) {
    case 'pick-model':
      return pickModel(column, change.provider, change.model);
    case 'set-param':
      return settle(column, change.name, {
        params: withValue(column.params, change.name, change.value),
        extra: without(column.extra, change.name),
      });
    case 'clear-param':
      return settle(column, change.name, { params: without(column.params, change.name), extra: column.extra });
    case 'clear-params':
      return clearParams(column);
    case 'rename-param':
      return renameParam(column, change.from, change.to);
    case 'set-extra':
      return settle(column, change.name, {
        params: without(column.params, change.name),
        extra: withValue(column.extra, change.name, change.value),
      });
    case 'clear-extra':
      return settle(column, change.name, { params: column.params, extra: without(column.extra, change.name) });
    case 'remove-added':
      return column.without?.includes(change.name)
        ? column
        : { ...column, without: [...(column.without ?? []), change.name] };
    case 'restore-added':
      return withoutName(column, 'without', change.name);
    default:
      return change satisfies never;
  }
}

type Fields = { readonly params: JsonObject; readonly extra: JsonObject };

/** Puts the fields in; whoever touches a field by hand takes it out of `untouched`. */
function settle(column: Column, name: string, { params, extra }: Fields): Column {
  const next = params === column.params && extra === column.extra ? column : { ...column, params, extra };
  return withoutName(next, 'untouched', name);
}

function pickModel(column: Column, provider: Column['provider'], model: string): Column {
  return column.model === model && jsonEqual(column.provider, provider) ? column : { ...column, provider, model };
}

function clearParams(column: Column): Column {
  if (Object.keys(column.params).length === 0 && Object.keys(column.extra).length === 0) return column;
  const { untouched: _gone, ...rest } = column;
  return { ...rest, params: {}, extra: {} };
}

/** The value of `from` under the name `to`, at the same place; a former value of `to` gives way. */
function renameParam(column: Column, from: string, to: string): Column {
  const home = Object.hasOwn(column.params, from) ? 'params' : 'extra';
  if (from === to || !Object.hasOwn(column[home], from)) return column;
  const renamed = Object.fromEntries(
    Object.entries(column[home]).flatMap(([name, value]) => {
      if (name === from) return [[to, value]];
      return name === to ? [] : [[name, value]];
    }),
  );
  const other = home === 'params' ? 'extra' : 'params';
  const next = { ...column, [home]: renamed, [other]: without(column[other], to) };
  return withoutName(withoutName(next, 'untouched', from), 'untouched', to);
}

function withValue(fields: JsonObject, name: string, value: JsonValue): JsonObject {
  const former = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return former !== undefined && jsonEqual(former, value, true) ? fields : { ...fields, [name]: value };
}

function withoutName(column: Column, list: 'without' | 'untouched', name: string): Column {
  const names = column[list];
  if (names === undefined || !names.includes(name)) return column;
  const { [list]: _former, ...rest } = column;
  const left = names.filter((other) => other !== name);
  return left.length === 0 ? rest : { ...rest, [list]: left };
}
