import { describe, expect, it } from 'vitest';
import type { Model } from '@/lib/providers/model';
import { deepLinkTarget, readDeepLink } from './deep-link-target';

const chat = (id: string): Model => ({ id, label: id, kind: 'chat', input: [], facts: [], notes: [] });
const LISTS = [
  { id: 'sandbox', label: 'Sandbox', models: [chat('sandbox')] },
  { id: 'oxen', label: 'Oxen', models: [chat('mistral-small-2503')] },
  { id: 'azion', label: 'Azion', models: [{ ...chat('embed'), kind: 'embedding' as const }, chat('Qwen/Qwen3')] },
  { id: 'idle', label: 'Idle engine', models: [] },
];
const target = (search: string) => {
  const query = readDeepLink(search);
  return query && deepLinkTarget(query, LISTS, 'sandbox');
};

describe('deepLinkTarget', () => {
  it.each([
    ['?provider=oxen&model=mistral-small-2503', { provider: 'oxen', model: 'mistral-small-2503' }],
    ['?model=mistral-small-2503', { provider: 'oxen', model: 'mistral-small-2503' }],
    ['?model=Qwen%2FQwen3', { provider: 'azion', model: 'Qwen/Qwen3' }],
    ['?provider=oxen&model=unlisted', { provider: 'oxen', model: 'unlisted' }],
    ['?model=unlisted', { provider: 'sandbox', model: 'unlisted' }],
    ['?provider=azion', { provider: 'azion', model: 'Qwen/Qwen3' }],
    ['?provider=Azion&model=', { provider: 'azion', model: 'Qwen/Qwen3' }],
    ['?provider=OXEN&model=Unlisted', { provider: 'oxen', model: 'Unlisted' }],
    ['?provider=&model=mistral-small-2503', { provider: 'oxen', model: 'mistral-small-2503' }],
  ])('%s', (search, wanted) => expect(target(search)).toEqual({ kind: 'found', ...wanted }));

  it.each([
    ['?provider=nobody&model=x', 'There is no provider “nobody” here: the link changed nothing.'],
    ['?provider=nobody', 'There is no provider “nobody” here: the link changed nothing.'],
    ['?provider=idle', 'Idle engine lists no chat model now: the link changed nothing.'],
  ])('%s names what is not here', (search, sentence) => {
    expect(target(search)).toEqual({ kind: 'missing', sentence });
  });

  it('takes the id as written before one in another case', () => {
    const twins = ['own', 'Own'].map((id) => ({ id, label: id, models: [chat('m')] }));
    expect(deepLinkTarget({ provider: 'Own', model: null }, twins, 'own')).toMatchObject({ provider: 'Own' });
  });

  it.each(['', '?other=1', '?model=', '?provider=', '?provider=&model=', '?provider=%20'])(
    '%j asks for nothing',
    (search) => {
      expect(target(search)).toBeUndefined();
    },
  );
});
