import type { Message } from '../chat/message';
import { type JsonObject, type JsonValue, jsonEqual, without } from '../core/json';
import type { Column, Draft } from './draft';
import { type DraftEdit, isColumnEdit, type SharedEdit } from './draft-edit';
import { editChecks } from './edit-checks';
import { editColumn } from './edit-column';
import { editColumns } from './edit-columns';
import { definedFields, editedField, withOwnFields } from './own-fields';
import { sharedFields } from './request-body';

/** The draft after one change. A change that points nowhere, or changes nothing, gives back the same draft. */
export function editDraft(draft: Draft, change: DraftEdit): Draft {
  if (isColumnEdit(change)) return withColumn(draft, change.column, (column) => editColumn(column, change));
  switch (change.type) {
    case 'set-title':
      return withField(draft, 'title', 'title', change.title === '' ? undefined : change.title);
    case 'set-tools':
      return change.tools === draft.tools ? draft : { ...draft, tools: change.tools };
    case 'set-tool-choice':
      return withField(draft, 'toolChoice', 'tool_choice', change.value);
    case 'set-parallel-tool-calls':
      return withField(draft, 'parallelToolCalls', 'parallel_tool_calls', change.value);
    case 'set-response-format':
      return withField(draft, 'responseFormat', 'response_format', change.value);
    case 'set-variable':
      return withVariable(draft, change.name, change.value);
    case 'add-check':
    case 'replace-check':
    case 'remove-check':
      return editChecks(draft, change);
    case 'replace-draft':
      return change.draft;
    case 'edit-own':
      return withColumn(draft, change.id, (column) => editOwn(draft, column, change.change));
    case 'add-column':
    case 'duplicate-column':
    case 'remove-column':
    case 'move-column':
    case 'link-field':
    case 'unlink-field':
      return editColumns(draft, change);
    default:
      return withMessages(draft, editMessages(draft.messages, change));
  }
}

type MessageEdit = Extract<DraftEdit, { type: `${string}-message` | 'append-messages' }>;

function editMessages(messages: readonly Message[], change: MessageEdit): readonly Message[] {
  switch (change.type) {
    case 'add-message':
      return isIndex(change.at, messages.length + 1) ? messages.toSpliced(change.at, 0, change.message) : messages;
    case 'replace-message':
      return replaceMessage(messages, change.at, change.message);
    case 'remove-message':
      return isIndex(change.at, messages.length) ? messages.toSpliced(change.at, 1) : messages;
    case 'move-message':
      return moveMessage(messages, change.from, change.to);
    case 'append-messages':
      return change.messages.length === 0 ? messages : [...messages, ...change.messages];
    default:
      return change satisfies never;
  }
}

function replaceMessage(messages: readonly Message[], at: number, message: Message): readonly Message[] {
  const former = isIndex(at, messages.length) ? messages[at] : undefined;
  if (former === undefined || jsonEqual(former, message, true)) return messages;
  return messages.with(at, message);
}

function moveMessage(messages: readonly Message[], from: number, to: number): readonly Message[] {
  const moved = isIndex(from, messages.length) ? messages[from] : undefined;
  if (moved === undefined || from === to || !isIndex(to, messages.length)) return messages;
  return messages.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function isIndex(at: number, length: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < length;
}

function withMessages(draft: Draft, messages: readonly Message[]): Draft {
  return messages === draft.messages ? draft : { ...draft, messages };
}

type OptionalField = 'title' | 'toolChoice' | 'parallelToolCalls' | 'responseFormat';

function withField(draft: Draft, field: OptionalField, wireName: string, value: JsonValue | undefined): Draft {
  const former: JsonValue | undefined = draft[field];
  if (value === undefined) {
    const { [field]: _gone, ...rest } = draft;
    return former === undefined ? draft : rest;
  }
  if (former !== undefined && jsonEqual(former, value, true)) return draft;
  return takenAgain({ ...draft, [field]: value }, wireName);
}

/** The column with the change made to what it alone sends. */
function editOwn(draft: Draft, column: Column, change: SharedEdit): Column {
  const fields = definedFields(sharedFields(draft, column));
  const { toolChoice: _choice, parallelToolCalls: _parallel, responseFormat: _format, ...rest } = draft;
  const before: Draft = { ...rest, ...fields, columns: [] };
  const after = editDraft(before, change);
  return after === before ? column : withOwnFields(column, editedField(change), after);
}

/** A single column that went without the field takes it again: what is set is sent. One of several has unlinked it. */
function takenAgain(draft: Draft, name: string): Draft {
  const isHidden = draft.columns.length === 1 && draft.columns[0]?.without?.includes(name) === true;
  const restored = (column: Column) => editColumn(column, { type: 'restore-added', column: column.id, name });
  return isHidden ? { ...draft, columns: draft.columns.map(restored) } : draft;
}

function withVariable(draft: Draft, name: string, value: string | undefined): Draft {
  const former = Object.hasOwn(draft.variables, name) ? draft.variables[name] : undefined;
  if (former === value) return draft;
  const variables: JsonObject = value === undefined ? without(draft.variables, name) : draft.variables;
  return {
    ...draft,
    variables: {
      ...(variables as Readonly<Record<string, string>>), // taken from a table of texts
      ...(value === undefined ? {} : { [name]: value }),
    },
  };
}

function withColumn(draft: Draft, id: string, change: (column: Column) => Column): Draft {
  const at = draft.columns.findIndex((column) => column.id === id);
  const former = draft.columns[at];
  if (former === undefined) return draft;
  const next = change(former);
  return next === former ? draft : { ...draft, columns: draft.columns.with(at, next) };
}
