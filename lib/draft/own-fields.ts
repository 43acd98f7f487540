import type { Column, Draft } from './draft';
import type { SharedEdit, SharedField } from './draft-edit';
import type { Shared } from './request-body';

type Own = NonNullable<Column['own']>;

/** The fields of each part, with the names on the wire of those that can be left out. */
const FIELDS = {
  messages: [['messages', undefined]],
  tools: [
    ['tools', undefined],
    ['toolChoice', 'tool_choice'],
    ['parallelToolCalls', 'parallel_tool_calls'],
  ],
  output: [['responseFormat', 'response_format']],
} as const satisfies Record<SharedField, readonly (readonly [keyof Own, string | undefined])[]>;

/** True when the column sends its own version of this part. An own output that is unset is known by its name in `without`. */
export function hasOwnField(column: Column, field: SharedField): boolean {
  const { own = {}, without } = column;
  if (field === 'output' && without?.includes('response_format')) return true;
  return FIELDS[field].some(([name]) => own[name] !== undefined);
}

/** The part that a change of messages, tools or output is about. */
export function editedField(change: SharedEdit): SharedField {
  switch (change.type) {
    case 'set-tools':
    case 'set-tool-choice':
    case 'set-parallel-tool-calls':
      return 'tools';
    case 'set-response-format':
      return 'output';
    default:
      return 'messages';
  }
}

/** The column with its own version of a part; what is unset there is left out of what it sends. */
export function withOwnFields(column: Column, field: SharedField, values: Shared): Column {
  const given = new Map(Object.entries(values));
  const unset = FIELDS[field].flatMap(([name, wire]) =>
    wire !== undefined && given.get(name) === undefined ? [wire] : [],
  );
  const own = Object.fromEntries(
    FIELDS[field].flatMap(([name]) => (given.get(name) === undefined ? [] : [[name, given.get(name)]])),
  );
  const linked = withoutOwnFields(column, field);
  return tidy({ ...linked, own: { ...linked.own, ...own }, without: [...(linked.without ?? []), ...unset] });
}

/** The column that sends the draft's version of a part again. */
export function withoutOwnFields(column: Column, field: SharedField): Column {
  if (!hasOwnField(column, field)) return column;
  const names: ReadonlySet<string | undefined> = new Set(FIELDS[field].flat());
  const own = Object.fromEntries(Object.entries(column.own ?? {}).filter(([name]) => !names.has(name)));
  return tidy({ ...column, own, without: (column.without ?? []).filter((name) => !names.has(name)) });
}

/** The same fields without those that are unset. */
export function definedFields(values: Shared): Pick<Draft, 'messages' | 'tools'> & Own {
  const { messages, tools, ...rest } = values;
  const known: Own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...known, messages, tools };
}

/** Empty lists and objects are not written. */
function tidy({ own = {}, without = [], ...column }: Column): Column {
  return {
    ...column,
    ...(without.length === 0 ? {} : { without }),
    ...(Object.keys(own).length === 0 ? {} : { own }),
  };
}
