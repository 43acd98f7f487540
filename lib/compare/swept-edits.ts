import type { Column } from '../draft/draft';
import type { DraftEdit, SharedEdit } from '../draft/draft-edit';
import { editedField, hasOwnField } from '../draft/own-fields';
import type { SweepValue } from './sweep';

/** What is no parameter: it is varied as a model, as rows, or not at all. */
export const SWEPT_NOWHERE: ReadonlySet<string> = new Set(['model', 'messages', 'tools', '__proto__']);

/** The field that a provider's row adds by itself: to leave it out, it must be taken out. */
const ADDED = 'stream_options';

/** The edits that give the column's parameter this value, or take it out of what is sent. */
export function sweptEdits(column: Column, name: string, { value }: SweepValue): readonly DraftEdit[] {
  const target = { column: column.id, name };
  const cleared = [{ type: 'clear-param', ...target } as const, { type: 'clear-extra', ...target } as const];
  const shared = sharedEdit(name, value);
  if (shared !== undefined) {
    const aimed = hasOwnField(column, editedField(shared))
      ? ({ type: 'edit-own', id: column.id, change: shared } as const)
      : shared;
    const isOdd = value !== undefined && 'value' in shared && shared.value === undefined;
    return [...cleared, aimed, ...(isOdd ? [{ type: 'set-extra', ...target, value } as const] : [])];
  }
  if (value === undefined) {
    return name === ADDED ? [...cleared, { type: 'remove-added', ...target }] : cleared;
  }
  const isExtra = Object.hasOwn(column.extra, name) && !Object.hasOwn(column.params, name);
  return [{ type: isExtra ? 'set-extra' : 'set-param', ...target, value }];
}

/** The edit of a field that the document itself holds. */
function sharedEdit(name: string, value: SweepValue['value']): SharedEdit | undefined {
  switch (name) {
    case 'tool_choice':
      return { type: 'set-tool-choice', value };
    case 'response_format':
      return { type: 'set-response-format', value };
    case 'parallel_tool_calls':
      return { type: 'set-parallel-tool-calls', value: typeof value === 'boolean' ? value : undefined };
    default:
      return undefined;
  }
}
