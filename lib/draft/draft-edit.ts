import type { Message } from '../chat/message';
import type { JsonObject, JsonValue } from '../core/json';
import type { Column, Draft, DraftTool } from './draft';

/** Every change a person can make to a draft; plain data, so that undo can name it. */
export type DraftEdit =
  | { readonly type: 'set-title'; readonly title: string }
  | { readonly type: 'add-message'; readonly at: number; readonly message: Message }
  | { readonly type: 'replace-message'; readonly at: number; readonly message: Message }
  | { readonly type: 'remove-message'; readonly at: number }
  | { readonly type: 'move-message'; readonly from: number; readonly to: number }
  | { readonly type: 'append-messages'; readonly messages: readonly Message[] }
  | { readonly type: 'set-tools'; readonly tools: readonly DraftTool[] }
  | { readonly type: 'set-tool-choice'; readonly value: JsonValue | undefined }
  | { readonly type: 'set-parallel-tool-calls'; readonly value: boolean | undefined }
  | { readonly type: 'set-response-format'; readonly value: JsonValue | undefined }
  | { readonly type: 'set-variable'; readonly name: string; readonly value: string | undefined }
  | ChecksEdit
  | {
      readonly type: 'pick-model';
      readonly column: string;
      readonly provider: Column['provider'];
      readonly model: string;
    }
  | { readonly type: 'set-param'; readonly column: string; readonly name: string; readonly value: JsonValue }
  | { readonly type: 'clear-param'; readonly column: string; readonly name: string }
  | { readonly type: 'clear-params'; readonly column: string }
  | { readonly type: 'rename-param'; readonly column: string; readonly from: string; readonly to: string }
  | { readonly type: 'set-extra'; readonly column: string; readonly name: string; readonly value: JsonValue }
  | { readonly type: 'clear-extra'; readonly column: string; readonly name: string }
  | { readonly type: 'remove-added'; readonly column: string; readonly name: string }
  | { readonly type: 'restore-added'; readonly column: string; readonly name: string }
  | ColumnsEdit
  /** `typing` names the text that is being typed, where the change comes from one: a stretch of it is one step. */
  | { readonly type: 'replace-draft'; readonly draft: Draft; readonly label: string; readonly typing?: string };

/** The changes of what every answer must be. */
export type ChecksEdit =
  | { readonly type: 'add-check'; readonly check: JsonObject }
  | { readonly type: 'replace-check'; readonly at: number; readonly check: JsonObject }
  | { readonly type: 'remove-check'; readonly at: number };

/** The changes of messages, tools and output. */
export type SharedEdit = Extract<
  DraftEdit,
  {
    readonly type:
      | `${string}-message`
      | 'append-messages'
      | `set-tool${string}`
      | `set-parallel${string}`
      | `set-response${string}`;
  }
>;

/** What columns share unless one has unlinked it; `tools` = with tool_choice and parallel_tool_calls. */
export type SharedField = 'messages' | 'tools' | 'output';

/** The changes of which columns there are, and of what they share; `id` is the column's. */
export type ColumnsEdit =
  /** A copy of the column `from` under the new id, as the last one. */
  | { readonly type: 'add-column'; readonly id: string; readonly from: string }
  /** The same, right behind that column. */
  | { readonly type: 'duplicate-column'; readonly id: string; readonly from: string }
  | { readonly type: 'remove-column'; readonly id: string }
  | { readonly type: 'move-column'; readonly id: string; readonly to: number }
  | { readonly type: 'unlink-field'; readonly id: string; readonly field: SharedField }
  | { readonly type: 'link-field'; readonly id: string; readonly field: SharedField }
  /** The change made to what this column alone sends; what it still shares it unlinks. */
  | { readonly type: 'edit-own'; readonly id: string; readonly change: SharedEdit };

/** The changes that concern one column. */
export type ColumnEdit = Extract<DraftEdit, { readonly column: string }>;

export function isColumnEdit(change: DraftEdit): change is ColumnEdit {
  return 'column' in change;
}
