import { describe, expect, it } from 'vitest';
import { findRuns } from './find-runs';
import type { ListedRun } from './listed-run';

const run = (id: string, more: Partial<ListedRun> = {}): ListedRun => ({
  id,
  startedWall: 1,
  provider: 'oxen',
  providerLabel: 'Oxen',
  model: 'mistral-small-2503',
  status: 'complete',
  title: 'Capital of France?',
  ...more,
});
const ids = (runs: readonly ListedRun[]) => runs.map(({ id }) => id);

describe('findRuns', () => {
  const runs = [
    run('a'),
    run('b', { status: 'truncated', model: 'gpt' }),
    run('c', { name: 'Best one', provider: 'azion', providerLabel: 'Azion' }),
    run('d', { pinned: true }),
  ];
  const texts = new Map([
    ['a', 'capital of france? paris'],
    ['b', 'lyon'],
  ]);

  it('puts pinned ones first and keeps the order otherwise', () => {
    expect(ids(findRuns(runs, texts, ' '))).toEqual(['d', 'a', 'b', 'c']);
  });

  it.each([
    ['OXEN mistral', ['d', 'a']],
    ['paris', ['a']],
    ['gpt lyon', ['b']],
    ['cut off', ['b']],
    ['best', ['c']],
    ['azion', ['c']],
    ['france lyon', ['b']],
    ['nowhere', []],
  ])('finds every word of %s, wherever it stands', (typed, expected) => {
    expect(ids(findRuns(runs, texts, typed))).toEqual(expected);
  });

  it('finds by what the list says while the texts are still on their way', () => {
    expect(ids(findRuns(runs, undefined, 'gpt'))).toEqual(['b']);
  });
});
