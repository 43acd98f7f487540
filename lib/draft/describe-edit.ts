import type { ChecksEdit, ColumnsEdit, DraftEdit } from './draft-edit';

/** What a change did, in a few words for Undo: "Cleared temperature". Messages are counted from 1. */
export function editLabel(change: DraftEdit): string {
  switch (change.type) {
    case 'set-title':
      return change.title === '' ? 'Removed the name' : `Renamed to ${short(change.title)}`;
    case 'add-message':
      return `Added message ${change.at + 1}`;
    case 'replace-message':
      return `Edited message ${change.at + 1}`;
    case 'remove-message':
      return `Removed message ${change.at + 1}`;
    case 'move-message':
      return `Moved message ${change.from + 1} to ${change.to + 1}`;
    case 'append-messages':
      return change.messages.length === 1 ? 'Added a message' : `Added ${change.messages.length} messages`;
    case 'set-tools':
      return 'Edited tools';
    case 'set-tool-choice':
      return setOrCleared('tool_choice', change.value);
    case 'set-parallel-tool-calls':
      return setOrCleared('parallel_tool_calls', change.value);
    case 'set-response-format':
      return setOrCleared('response_format', change.value);
    case 'set-variable':
      return change.value === undefined
        ? `Removed variable ${short(change.name)}`
        : `Set variable ${short(change.name)}`;
    case 'pick-model':
      return `Picked ${short(change.model)}`;
    case 'set-param':
    case 'set-extra':
      return setOrCleared(change.name, change.value);
    case 'clear-param':
    case 'clear-extra':
      return setOrCleared(change.name, undefined);
    case 'clear-params':
      return 'Cleared all parameters';
    case 'rename-param':
      return `Renamed ${short(change.from)} to ${short(change.to)}`;
    case 'remove-added':
      return `Took out ${short(change.name)}`;
    case 'restore-added':
      return `Put back ${short(change.name)}`;
    case 'edit-own':
      return editLabel(change.change);
    case 'replace-draft':
      return change.label;
    default:
      return partsLabel(change);
  }
}

/** Changes of which checks and columns there are. */
function partsLabel(change: ChecksEdit | Exclude<ColumnsEdit, { readonly type: 'edit-own' }>): string {
  switch (change.type) {
    case 'add-check':
      return 'Added a check';
    case 'replace-check':
      return `Edited check ${change.at + 1}`;
    case 'remove-check':
      return `Removed check ${change.at + 1}`;
    case 'add-column':
      return 'Added a column';
    case 'duplicate-column':
      return 'Duplicated a column';
    case 'remove-column':
      return 'Removed a column';
    case 'move-column':
      return `Moved a column to ${change.to + 1}`;
    case 'link-field':
      return `Linked ${change.field}`;
    case 'unlink-field':
      return `Unlinked ${change.field}`;
    default:
      return change satisfies never;
  }
}

function setOrCleared(name: string, value: unknown): string {
  return `${value === undefined ? 'Cleared' : 'Set'} ${short(name)}`;
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
