import { describe, expect, it } from 'vitest';
import { type Column, type Draft, NEW_DRAFT } from '../draft/draft';
import { differingParams, sentConfig } from './config-diff';

const column = (id: string, change: Partial<Column> = {}): Column => ({
  id,
  provider: 'sandbox',
  model: 'sandbox',
  params: {},
  extra: {},
  ...change,
});
const draft = (...columns: readonly Column[]): Draft => ({ ...NEW_DRAFT, columns: [...columns] });

describe('differingParams', () => {
  it.each<[string, readonly Partial<Column>[], readonly string[]]>([
    ['one column', [{ params: { temperature: 1 } }], []],
    ['equal columns', [{ params: { seed: 1 } }, { params: { seed: 1 } }], []],
    [
      'another value',
      [{ params: { temperature: 0, seed: 1 } }, { params: { temperature: 1, seed: 1 } }],
      ['temperature'],
    ],
    ['a value that one sets', [{}, { params: { top_p: 1 } }], ['top_p']],
    ['a value in the third column only', [{}, {}, { params: { top_p: 1 } }], ['top_p']],
    ['null apart from unset', [{ params: { stop: null } }, {}], ['stop']],
    ['an extra field', [{ extra: { a: 1 } }, { extra: { a: 2 } }], ['a']],
    ['the same field, typed or set', [{ extra: { seed: 1 } }, { params: { seed: 1 } }], []],
    ['members in another order', [{ extra: { a: { x: 1, y: 2 } } }, { extra: { a: { y: 2, x: 1 } } }], []],
    ['an added field that one leaves out', [{ without: ['stream_options'] }, {}], ['stream_options']],
    ['models and providers', [{ model: 'a' }, { model: 'b', provider: 'oxen' }], ['provider', 'model']],
    ['messages of its own', [{ own: { messages: [{ role: 'user', content: 'Bye' }] } }, {}], ['messages']],
    ['its own messages that are the same', [{ own: { messages: NEW_DRAFT.messages } }, {}], []],
  ])('tells of %s', (_name, columns, names) => {
    const set = differingParams(draft(...columns.map((change, at) => column(String(at), change))));
    expect([...set].sort()).toEqual([...names].sort());
  });
});

describe('sentConfig', () => {
  it('is what was sent, and to whom', () => {
    const wire = { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: { model: 'a', seed: 1 } } as const;
    expect(sentConfig({ providerLabel: 'Oxen', wire })).toEqual({ provider: 'Oxen', model: 'a', seed: 1 });
  });
});
