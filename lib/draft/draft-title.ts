import { contentText } from '../chat/message';
import type { Draft } from './draft';

const LENGTH = 60;

/** What a list calls the draft: its name, else the beginning of its first user message, else "Untitled". One line. */
export function draftTitle(draft: Draft): string {
  const asked = draft.messages.find((message) => message.role === 'user');
  const text = draft.title ?? contentText(asked?.content).slice(0, 4 * LENGTH);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'Untitled';
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1).trimEnd()}…` : line;
}
