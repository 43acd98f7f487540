import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetRepair, KEPT_REPAIRS, keepRepair, keptRepairs } from './repair-memory';
import { readPreference } from './use-preference';

const place = { provider: 'oxen', model: 'm' };
const usage = { fix: 'leave-out', name: 'stream_options' } as const;
const ids = { fix: 'tool-ids' } as const;
const text = () => readPreference(KEPT_REPAIRS, '');

describe('repairs kept in this browser', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are kept per provider and model, each once, until forgotten', () => {
    keepRepair(place, usage);
    keepRepair(place, ids);
    keepRepair(place, usage);
    expect(keptRepairs(text(), place)).toEqual([ids, usage]);
    expect(keptRepairs(text(), { ...place, model: 'other' })).toEqual([]);
    expect(keptRepairs(text(), { ...place, provider: 'other' })).toEqual([]);
    forgetRepair(place, usage);
    expect(keptRepairs(text(), place)).toEqual([ids]);
    forgetRepair(place, ids);
    expect(text()).toBe('');
  });

  it.each(['', '{', 'null', '[1,{}]', '[{"provider":"oxen","model":"m","repair":{"fix":"rename","from":1}}]'])(
    'garbage is no repair: %s',
    (garbage) => expect(keptRepairs(garbage, place)).toEqual([]),
  );
});
