import { describe, expect, it } from 'vitest';
import type { Model } from '@/lib/providers/model';
import { deepLinkTarget, readDeepLink } from './deep-link-target';

const chat = (id: string): Model => ({ id, label: id, kind: 'chat', input: [], facts: [], notes: [] });
const LISTS = [
  { id: 'sandbox', label: 'Sandbox', models: [chat('sandbox')] },
  { id: 'oxen', label: 'Oxen', models: [chat('mistral-small-2503')] },
  { id: 'azion', label: 'Azion', models: [{ ...chat('embed'), kind: 'embedding' as const }, chat('Qwen/Qwen3')] },
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
  ])('%s', (search, wanted) => expect(target(search)).toEqual(wanted));

  it.each(['', '?other=1', '?provider=nobody&model=x', '?model='])('%j asks for nothing', (search) => {
    expect(target(search)).toBeUndefined();
  });
});
