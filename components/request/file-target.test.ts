import { expect, it } from 'vitest';
import type { Message } from '@/lib/chat/message';
import { fileTarget } from './file-target';

const conversation = (...roles: readonly string[]): readonly Message[] => roles.map((role) => ({ role, content: '' }));

it.each([
  ['the message in focus', conversation('system', 'user', 'assistant'), 2, 2],
  ['the last user message', conversation('user', 'assistant', 'user', 'assistant'), undefined, 2],
  ['not a card that is gone', conversation('user', 'assistant'), 5, 0],
  ['a new message where the user said nothing', conversation('system'), undefined, 1],
  ['a new message in an empty conversation', conversation(), undefined, 0],
])('%s', (_, messages, focused, wanted) => expect(fileTarget(messages, focused)).toBe(wanted));
