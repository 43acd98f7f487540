import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../chat/message';
import { editLabel } from './describe-edit';
import { type Draft, NEW_DRAFT } from './draft';
import type { DraftEdit } from './draft-edit';
import { editDraft } from './edit-draft';
import { replyMessages } from './reply';

const said = (content: string): Message => ({ role: 'user', content });
const talk: Draft = { ...NEW_DRAFT, messages: [said('a'), said('b'), said('c')] };
const contents = (draft: Draft) => draft.messages.map((message) => message.content);
const first = (draft: Draft) => draft.columns[0];
const apply = (draft: Draft, ...changes: DraftEdit[]) => changes.reduce(editDraft, draft);

describe('editDraft on messages', () => {
  it.each<[DraftEdit, string[]]>([
    [{ type: 'add-message', at: 0, message: said('x') }, ['x', 'a', 'b', 'c']],
    [{ type: 'add-message', at: 3, message: said('x') }, ['a', 'b', 'c', 'x']],
    [{ type: 'replace-message', at: 1, message: said('x') }, ['a', 'x', 'c']],
    [{ type: 'remove-message', at: 2 }, ['a', 'b']],
    [{ type: 'move-message', from: 0, to: 2 }, ['b', 'c', 'a']],
    [{ type: 'move-message', from: 2, to: 0 }, ['c', 'a', 'b']],
    [
      { type: 'append-messages', messages: replyMessages({ role: 'assistant', content: 'x' }, 'y') },
      ['a', 'b', 'c', 'x', 'y'],
    ],
    [{ type: 'append-messages', messages: replyMessages(undefined, 'y') }, ['a', 'b', 'c', 'y']],
  ])('%j', (change, expected) => {
    expect(contents(editDraft(talk, change))).toEqual(expected);
    expect(contents(talk)).toEqual(['a', 'b', 'c']);
  });

  it('gives back the same draft for places that do not exist and for changes of nothing', () => {
    const nowhere = fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 4 }), fc.constantFrom(0.5, Number.NaN));
    void fc.assert(
      fc.property(nowhere, fc.nat(2), (out, inside) => {
        const changes: DraftEdit[] = [
          { type: 'add-message', at: out, message: said('x') },
          { type: 'replace-message', at: out, message: said('x') },
          { type: 'remove-message', at: out },
          { type: 'move-message', from: out, to: inside },
          { type: 'move-message', from: inside, to: out },
          { type: 'move-message', from: inside, to: inside },
        ];
        for (const change of changes) expect(editDraft(talk, change)).toBe(talk);
      }),
    );
    expect(editDraft(talk, { type: 'replace-message', at: 0, message: said('a') })).toBe(talk);
    expect(editDraft(talk, { type: 'append-messages', messages: [] })).toBe(talk);
    expect(editDraft(talk, { type: 'clear-param', column: 'a', name: 'seed' })).toBe(talk);
    expect(editDraft(talk, { type: 'set-param', column: 'zz', name: 'seed', value: 1 })).toBe(talk);
    expect(editDraft(talk, { type: 'restore-added', column: 'a', name: 'x' })).toBe(talk);
  });
});

describe('editDraft on output', () => {
  it('sends what is set, though a column went without it', () => {
    const [column] = NEW_DRAFT.columns;
    const before = { ...NEW_DRAFT, columns: column ? [{ ...column, without: ['x', 'tool_choice'] }] : [] };
    expect(first(editDraft(before, { type: 'set-tool-choice', value: 'auto' }))?.without).toEqual(['x']);
    expect(editDraft(before, { type: 'set-title', title: 'T' }).columns).toBe(before.columns);
  });
});

describe('editDraft on parameters', () => {
  it('takes a field out of untouched at its first edit, even to the same value', () => {
    const same = editDraft(NEW_DRAFT, { type: 'set-param', column: 'a', name: 'stream', value: true });
    expect(first(same)).toEqual({
      id: 'a',
      provider: 'sandbox',
      model: 'sandbox',
      params: { stream: true },
      extra: {},
    });
    const cleared = editDraft(NEW_DRAFT, { type: 'clear-param', column: 'a', name: 'stream' });
    expect(first(cleared)).toEqual({ id: 'a', provider: 'sandbox', model: 'sandbox', params: {}, extra: {} });
    const other = editDraft(NEW_DRAFT, { type: 'set-param', column: 'a', name: 'seed', value: 1 });
    expect(first(other)?.untouched).toEqual(['stream']);
  });

  it('holds each field once, in params or in extra, in the order of typing', () => {
    const draft = apply(
      NEW_DRAFT,
      { type: 'set-extra', column: 'a', name: 'top_k', value: 5 },
      { type: 'set-extra', column: 'a', name: 'x', value: null },
      { type: 'set-param', column: 'a', name: 'top_k', value: 7 },
      { type: 'set-extra', column: 'a', name: 'stream', value: false },
    );
    expect(first(draft)).toMatchObject({ params: { top_k: 7 }, extra: { x: null, stream: false } });
    expect(Object.keys(first(draft)?.params ?? {})).toEqual(['top_k']);
    expect(first(draft)?.untouched).toBeUndefined();
  });

  it('keeps an own __proto__ key as a field and pollutes nothing', () => {
    const draft = apply(
      NEW_DRAFT,
      { type: 'set-extra', column: 'a', name: '__proto__', value: { polluted: true } },
      { type: 'set-variable', name: '__proto__', value: 'v' },
      { type: 'set-param', column: 'a', name: 'seed', value: 1 },
    );
    expect(Object.keys(first(draft)?.extra ?? {})).toEqual(['__proto__']);
    expect(Object.keys(draft.variables)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
    const cleared = editDraft(draft, { type: 'clear-extra', column: 'a', name: '__proto__' });
    expect(Object.keys(first(cleared)?.extra ?? { x: 1 })).toEqual([]);
  });

  it('renames in place, and a former value under the new name gives way', () => {
    const draft = apply(
      NEW_DRAFT,
      { type: 'set-param', column: 'a', name: 'seed', value: 1 },
      { type: 'set-param', column: 'a', name: 'top_p', value: 0.5 },
      { type: 'set-param', column: 'a', name: 'random_seed', value: 9 },
      { type: 'rename-param', column: 'a', from: 'seed', to: 'random_seed' },
    );
    expect(JSON.stringify(first(draft)?.params)).toBe('{"stream":true,"random_seed":1,"top_p":0.5}');
    expect(editDraft(draft, { type: 'rename-param', column: 'a', from: 'seed', to: 'x' })).toBe(draft);
  });

  it('takes added fields out and puts them back', () => {
    const out = editDraft(NEW_DRAFT, { type: 'remove-added', column: 'a', name: 'stream_options' });
    expect(first(out)?.without).toEqual(['stream_options']);
    expect(editDraft(out, { type: 'remove-added', column: 'a', name: 'stream_options' })).toBe(out);
    const back = editDraft(out, { type: 'restore-added', column: 'a', name: 'stream_options' });
    expect(back).toEqual(NEW_DRAFT);
    expect(first(back)).not.toHaveProperty('without');
  });

  it('keeps every value when the model changes', () => {
    const draft = editDraft(NEW_DRAFT, { type: 'pick-model', column: 'a', provider: 'oxen', model: 'm' });
    expect(first(draft)).toEqual({ ...NEW_DRAFT.columns[0], provider: 'oxen', model: 'm' });
  });
});

describe('editDraft on the rest', () => {
  it('sets and removes optional fields without leaving undefined behind', () => {
    const draft = apply(
      NEW_DRAFT,
      { type: 'set-title', title: 'T' },
      { type: 'set-tool-choice', value: null },
      { type: 'set-parallel-tool-calls', value: false },
      { type: 'set-response-format', value: { type: 'json_object' } },
      { type: 'set-variable', name: 'constructor', value: '' },
    );
    expect(draft).toMatchObject({
      title: 'T',
      toolChoice: null,
      parallelToolCalls: false,
      variables: { constructor: '' },
    });
    const back = apply(
      draft,
      { type: 'set-title', title: '' },
      { type: 'set-tool-choice', value: undefined },
      { type: 'set-parallel-tool-calls', value: undefined },
      { type: 'set-response-format', value: undefined },
      { type: 'set-variable', name: 'constructor', value: undefined },
    );
    expect(back).toStrictEqual(NEW_DRAFT);
  });
});

describe('editLabel', () => {
  it('names the change', () => {
    expect(editLabel({ type: 'clear-param', column: 'a', name: 'temperature' })).toBe('Cleared temperature');
    expect(editLabel({ type: 'set-param', column: 'a', name: 'temperature', value: 0 })).toBe('Set temperature');
    expect(editLabel({ type: 'move-message', from: 0, to: 2 })).toBe('Moved message 1 to 3');
    expect(editLabel({ type: 'replace-draft', draft: NEW_DRAFT, label: 'Opened a link' })).toBe('Opened a link');
  });
});
