import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '@/lib/chat/message';
import { carryKeys, NO_KEYS } from './message-keys';

const said = (content: string): Message => ({ role: 'user', content });
const conversation = fc.array(fc.string().map(said), { maxLength: 8 });
const keysOf = (...steps: readonly (readonly Message[])[]) =>
  steps.reduce((known, messages) => carryKeys(known, messages, 'd'), NO_KEYS).keys;

describe('carryKeys', () => {
  it('gives every card a key of its own, whatever the edits', () => {
    const pool = [said('a'), said('b'), said('c'), said('d')];
    const step = fc.array(fc.oneof(fc.constantFrom(...pool), fc.string().map(said)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const last = steps.at(-1) ?? [];
        const keys = keysOf(...steps);
        expect(keys).toHaveLength(last.length);
        expect(new Set(keys).size).toBe(last.length);
      }),
    );
  });

  it('moves a key with its message', () => {
    fc.assert(
      fc.property(conversation, fc.nat(7), fc.nat(7), (messages, from, to) => {
        const taken = messages[from];
        if (taken === undefined || to >= messages.length) return;
        const before = keysOf(messages);
        const after = keysOf(messages, messages.toSpliced(from, 1).toSpliced(to, 0, taken));
        expect(after).toEqual(before.toSpliced(from, 1).toSpliced(to, 0, before[from] ?? -1));
      }),
    );
  });

  it('keeps the others at a removal, an insertion and a replacement', () => {
    fc.assert(
      fc.property(conversation, fc.nat(7), fc.string(), (messages, at, text) => {
        if (at >= messages.length) return;
        const before = keysOf(messages);
        expect(keysOf(messages, messages.toSpliced(at, 1))).toEqual(before.toSpliced(at, 1));
        expect(keysOf(messages, messages.with(at, said(text)))).toEqual(before);
        const inserted = messages.toSpliced(at, 0, said(text));
        expect(keysOf(messages, inserted)).toEqual(before.toSpliced(at, 0, messages.length));
      }),
    );
  });

  it('gives no key of a removed message again', () => {
    const [a, b] = [said('a'), said('b')];
    expect(keysOf([a, b], [a], [a, said('c')])).toEqual([0, 2]);
  });

  it('tells a message from its duplicate', () => {
    const [a, b] = [said('a'), said('b')];
    expect(keysOf([a, b], [a, a, b])).toEqual([0, 2, 1]);
  });

  it('is the same object for the same messages', () => {
    const keys = carryKeys(NO_KEYS, [said('a')], 'd');
    expect(carryKeys(keys, keys.messages, 'd')).toBe(keys);
  });

  it('keeps the cards while the saved draft is read, and none for another draft', () => {
    const messages = [said('a')];
    const unread = carryKeys(NO_KEYS, messages, undefined);
    const read = carryKeys(unread, [said('b')], 'one');
    expect(read.keys).toEqual(unread.keys);
    expect(carryKeys(read, read.messages, 'two').keys).toEqual([1]);
  });
});
