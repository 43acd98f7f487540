import type { Message } from '../chat/message';
import type { Draft } from './draft';
import type { DraftEdit } from './draft-edit';

/** The messages of Reply: the last answer, if there is one, and then what the person says to it. */
export function replyMessages(answer: Message | undefined, text: string): readonly Message[] {
  const said: Message = { role: 'user', content: text };
  return answer === undefined ? [said] : [answer, said];
}

/**
 * The one edit by which a column's conversation goes on. One of several columns goes on in messages of its own: what
 * its model has said is no part of what the others were asked.
 */
export function continueEdit(draft: Draft, columnId: string, messages: readonly Message[]): DraftEdit {
  const change = { type: 'append-messages', messages } as const;
  const column = draft.columns.find(({ id }) => id === columnId);
  const isAlone = column === undefined || (draft.columns.length === 1 && column.own?.messages === undefined);
  return isAlone ? change : { type: 'edit-own', id: columnId, change };
}
