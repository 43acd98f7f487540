import type { Message } from '@/lib/chat/message';

/** The place of the message that takes an image: the one in focus, else the last of the user, else a new one at the end. */
export function fileTarget(messages: readonly Message[], focused: number | undefined): number {
  if (focused !== undefined && focused in messages) return focused;
  const last = messages.findLastIndex(({ role }) => role === 'user');
  return last === -1 ? messages.length : last;
}
