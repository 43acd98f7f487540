import type { Message } from '../chat/message';
import type { DraftEdit } from './draft-edit';

/** The one edit of Reply: the last answer, if there is one, and then what the person says to it. */
export function replyEdit(answer: Message | undefined, text: string): DraftEdit {
  const said: Message = { role: 'user', content: text };
  return { type: 'append-messages', messages: answer === undefined ? [said] : [answer, said] };
}
