import { isPlainToolId, needsPlainToolIds } from '@/lib/draft/tool-ids';
import type { RunRecord } from '@/lib/run/run-record';
import type { ToolCallState } from '@/lib/run/state';

/** What will be done to the ids of these calls when their results are sent, in a sentence; "" when nothing is. */
export function idNote({ provider, providerLabel }: RunRecord, calls: readonly ToolCallState[]): string {
  const ids = calls.flatMap(({ id, kind }) => (kind === 'function_call' ? [] : [id]));
  const made = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).length;
  const notes = [
    ...(made === 0
      ? []
      : [
          made === 1
            ? '1 call has no id of its own: a new one is made.'
            : `${made} calls have no id of their own: new ones are made.`,
        ]),
    ...(needsPlainToolIds(provider) && ids.some((id) => id !== '' && !isPlainToolId(id))
      ? [`Ids are rewritten to nine letters or digits: ${providerLabel} takes no others.`]
      : []),
  ];
  return notes.join(' ');
}
