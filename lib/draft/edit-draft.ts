import type { Message } from '../chat/message';
import { type JsonObject, type JsonValue, jsonEqual, without } from '../core/json';
import type { Column, Draft } from './draft';
import type { DraftEdit } from './draft-edit';
import { isColumnEdit } from './draft-edit';
import { editColumn } from './edit-column';

/** The draft after one change. A change that points nowhere, or changes nothing, gives back the same draft. */
export function editDraft(draft: Draft, change: DraftEdit): Draft {
  if (isColumnEdit(change)) return withColumn(draft, change.column, (column) => editColumn(column, change));
  switch (change.type) {
    case 'set-title':
      return withField(draft, 'title', change.title === '' ? undefined : change.title);
    case 'set-tools':
      return change.tools === draft.tools ? draft : { ...draft, tools: change.tools };
    case 'set-tool-choice':
      return withField(draft, 'toolChoice', change.value);
    case 'set-parallel-tool-calls':
      return withField(draft, 'parallelToolCalls', change.value);
    case 'set-response-format':
      return withField(draft, 'responseFormat', change.value);
    case 'set-variable':
      return withVariable(draft, change.name, change.value);
    case 'replace-draft':
      return change.draft;
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

function withField(draft: Draft, field: OptionalField, value: JsonValue | undefined): Draft {
  const former: JsonValue | undefined = draft[field];
  if (value === undefined) {
    const { [field]: _gone, ...rest } = draft;
    return former === undefined ? draft : rest;
  }
  if (former !== undefined && jsonEqual(former, value, true)) return draft;
  return { ...draft, [field]: value };
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
