import type { Message } from '../chat/message';
import { type JsonObject, without } from '../core/json';
import type { Provider } from '../providers/provider';
import type { Column, Draft } from './draft';
import type { ColumnEdit, DraftEdit } from './draft-edit';
import { editColumn } from './edit-column';
import { type Repair, repairDone } from './repair';
import { sharedFields } from './request-body';
import { withPlainToolIds } from './tool-ids';

type Shared = Pick<Draft, 'messages' | 'tools' | 'toolChoice' | 'parallelToolCalls' | 'responseFormat'>;

const DOCUMENT_FIELDS = new Map<string, keyof Shared>([
  ['tool_choice', 'toolChoice'],
  ['parallel_tool_calls', 'parallelToolCalls'],
  ['response_format', 'responseFormat'],
]);
const SHARED = ['messages', 'tools', 'toolChoice', 'parallelToolCalls', 'responseFormat'] as const;

/** The edit that makes a repair in one column, one undo step; `undefined` when the request needs none. */
export function repairEdit(draft: Draft, columnId: string, provider: Provider, repair: Repair): DraftEdit | undefined {
  const column = draft.columns.find(({ id }) => id === columnId);
  if (column === undefined) return undefined;
  const next = repaired(draft, column, provider, repair);
  if (next === draft) return undefined;
  return { type: 'replace-draft', draft: next, label: `Repair: ${repairDone(repair)}` };
}

function repaired(draft: Draft, column: Column, provider: Provider, repair: Repair): Draft {
  const change = (edit: ColumnEdit) => withColumn(draft, editColumn(column, edit));
  switch (repair.fix) {
    case 'leave-out':
      return leaveOut(draft, column, provider, repair.name);
    case 'rename':
      return change({ type: 'rename-param', column: column.id, from: repair.from, to: repair.to });
    case 'strip':
      return withMessages(
        draft,
        column,
        (messages) =>
          messages.map((message) => (repair.name === 'role' ? message : (without(message, repair.name) as Message))), // its role stays
      );
    case 'tool-ids':
      return withMessages(draft, column, withPlainToolIds);
    default:
      return repair satisfies never;
  }
}

function leaveOut(draft: Draft, column: Column, provider: Provider, name: string): Draft {
  if (name === 'tools') {
    const { tools } = sharedFields(draft, column);
    if (!tools.some((tool) => tool.enabled)) return draft;
    return withShared(
      draft,
      column,
      'tools',
      tools.map((tool) => ({ ...tool, enabled: false })),
    );
  }
  const field = DOCUMENT_FIELDS.get(name);
  const document = field === undefined ? draft : withShared(draft, column, field, undefined);
  const now = document.columns.find(({ id }) => id === column.id) ?? column;
  const edits: readonly ColumnEdit[] = [
    ...(Object.hasOwn(now.params, name) ? [{ type: 'clear-param', column: column.id, name } as const] : []),
    ...(Object.hasOwn(now.extra, name) ? [{ type: 'clear-extra', column: column.id, name } as const] : []),
    ...(Object.hasOwn(provider.added, name) ? [{ type: 'remove-added', column: column.id, name } as const] : []),
  ];
  return withColumn(document, edits.reduce(editColumn, now));
}

/** Takes a repair back, and nothing that was changed since: `before` and `after` are the drafts around it. */
export function repairBack(current: Draft, before: Draft, after: Draft): DraftEdit | undefined {
  const fields = Object.fromEntries(
    SHARED.filter((field) => current[field] === after[field]).map((field) => [field, before[field]]),
  );
  const columns = current.columns.map((column) => {
    const former = before.columns.find(({ id }) => id === column.id);
    const changed = after.columns.find(({ id }) => id === column.id);
    return former === undefined || changed === undefined ? column : columnBack(column, former, changed);
  });
  const known = Object.entries({ ...current, ...fields, columns }).filter(([, value]) => value !== undefined);
  const draft = Object.fromEntries(known) as Draft; // the current draft with former values of its own fields
  return JSON.stringify(draft) === JSON.stringify(current)
    ? undefined
    : { type: 'replace-draft', draft, label: 'Took back a repair' };
}

function columnBack(column: Column, former: Column, changed: Column): Column {
  const { without: removed, own, ...rest } = column;
  const back = {
    without: removed === changed.without ? former.without : removed,
    own: own === changed.own ? former.own : own,
  };
  const known = Object.fromEntries(Object.entries(back).filter(([, value]) => value !== undefined));
  const fields = (home: 'params' | 'extra') => fieldsBack(column[home], former[home], changed[home]);
  return { ...rest, ...known, params: fields('params'), extra: fields('extra') };
}

function fieldsBack(current: JsonObject, former: JsonObject, changed: JsonObject): JsonObject {
  const gone = Object.keys(changed).filter((name) => !Object.hasOwn(former, name));
  const lost = Object.entries(former).filter(
    ([name]) => !Object.hasOwn(changed, name) && !Object.hasOwn(current, name),
  );
  const kept = Object.entries(current).filter(([name]) => !gone.includes(name));
  return Object.fromEntries([...kept, ...lost]);
}

function withColumn(draft: Draft, next: Column): Draft {
  const at = draft.columns.findIndex(({ id }) => id === next.id);
  return draft.columns[at] === next ? draft : { ...draft, columns: draft.columns.with(at, next) };
}

function withMessages(
  draft: Draft,
  column: Column,
  change: (messages: readonly Message[]) => readonly Message[],
): Draft {
  const { messages } = sharedFields(draft, column);
  const next = change(messages);
  return next.every((message, index) => message === messages[index])
    ? draft
    : withShared(draft, column, 'messages', next);
}

/** The draft with a field that the column sends, changed where it stands: in the column if it has its own, else in the draft. */
function withShared<Field extends keyof Shared>(
  draft: Draft,
  column: Column,
  field: Field,
  value: Shared[Field] | undefined,
): Draft {
  const isOwn = column.own?.[field] !== undefined;
  const home: object = (isOwn ? column.own : draft) ?? {};
  if (!Object.hasOwn(home, field) && value === undefined) return draft;
  const entries = Object.entries(home).filter(([name]) => name !== field);
  const next = Object.fromEntries(value === undefined ? entries : [...entries, [field, value]]);
  return isOwn ? withColumn(draft, { ...column, own: next }) : (next as Draft); // the same draft with one field changed
}
