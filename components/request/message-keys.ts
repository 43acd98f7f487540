import type { Message } from '@/lib/chat/message';

/** The keys of a conversation's cards, in the order of its messages; `next` has not been given out yet. */
export type MessageKeys = {
  /** The draft they belong to; undefined until the saved one has been read. */
  readonly draft: string | undefined;
  readonly messages: readonly Message[];
  readonly keys: readonly number[];
  readonly next: number;
};

export const NO_KEYS: MessageKeys = { draft: undefined, messages: [], keys: [], next: 0 };

/**
 * The keys after an edit: the same message keeps its key wherever it went, a replaced one takes that of its place.
 * Another draft has none of them.
 */
export function carryKeys(known: MessageKeys, messages: readonly Message[], draft: string | undefined): MessageKeys {
  if (known.messages === messages && known.draft === draft) return known;
  const isSame = known.draft === undefined || known.draft === draft;
  const former = isSame ? known : { ...NO_KEYS, next: known.next };
  const free = new Set(former.keys);
  const take = (key: number | undefined) => (key !== undefined && free.delete(key) ? key : undefined);
  const stayed = messages.map((message, at) => (former.messages[at] === message ? take(former.keys[at]) : undefined));
  const waiting = new Map<Message, number[]>();
  former.messages.forEach((message, at) => {
    const key = former.keys[at];
    if (key !== undefined && free.has(key)) waiting.set(message, [...(waiting.get(message) ?? []), key]);
  });
  const moved = messages.map((message, at) => stayed[at] ?? take(waiting.get(message)?.shift()));
  let next = former.next;
  const keys = moved.map((key, at) => key ?? take(former.keys[at]) ?? next++);
  return { draft, messages, keys, next };
}
