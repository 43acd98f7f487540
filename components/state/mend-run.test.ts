import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serializeBody } from '@/lib/core/wire';
import { type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { editDraft } from '@/lib/draft/edit-draft';
import { testProvider } from '@/lib/draft/testing/test-provider';
import { toWire } from '@/lib/draft/to-wire';
import type { RunRecord } from '@/lib/run/run-record';
import { IDLE_RUN } from '@/lib/run/state';
import { mendedRun } from './mend-run';
import { forgetRepair, KEPT_REPAIRS, keptRepairs } from './repair-memory';
import { readPreference } from './use-preference';

const provider = testProvider();
const draft: Draft = editDraft(NEW_DRAFT, { type: 'pick-model', column: 'a', provider: 'oxen', model: 'm' });
const UNKNOWN = 'Unrecognized request argument supplied: stream_options';

function refusedRun(sent: Draft, message: string, status = 400): RunRecord {
  const [column] = sent.columns;
  const wire = column && toWire(sent, column, provider);
  if (!wire?.ok) throw new Error('no request');
  const failure = { kind: 'refused', message, reason: 'bad_request', status } as const;
  return {
    id: 'r',
    column: 'a',
    provider: 'oxen',
    providerLabel: 'Oxen',
    model: 'm',
    wire: wire.value,
    sent: serializeBody(wire.value),
    startedWall: 0,
    state: { ...IDLE_RUN, status: 'failed', failure },
  };
}

function kept() {
  return keptRepairs(readPreference(KEPT_REPAIRS, ''), { provider: 'oxen', model: 'm' });
}

describe('the one repair that is sent again by itself', () => {
  beforeEach(() => {
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
    });
    forgetRepair({ provider: 'oxen', model: 'm' }, { fix: 'leave-out', name: 'stream_options' });
    return () => vi.unstubAllGlobals();
  });

  it('leaves out an added stream_options that a 400 names, and remembers it for the model', () => {
    const edit = mendedRun(refusedRun(draft, UNKNOWN), draft, provider);
    expect(edit && editDraft(draft, edit).columns[0]?.without).toEqual(['stream_options']);
    expect(kept()).toEqual([{ fix: 'leave-out', name: 'stream_options' }]);
  });

  it.each([
    ['another parameter', 'Unrecognized request argument supplied: stream', 400],
    ['another status', UNKNOWN, 500],
    ['a rate limit', UNKNOWN, 429],
  ])('does nothing for %s', (_name, message, status) => {
    expect(mendedRun(refusedRun(draft, message, status), draft, provider)).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it('does nothing where a person has set the field, or has picked another model meanwhile', () => {
    const set = editDraft(draft, { type: 'set-param', column: 'a', name: 'stream_options', value: {} });
    expect(mendedRun(refusedRun(set, UNKNOWN), set, provider)).toBeUndefined();
    const other = editDraft(draft, { type: 'pick-model', column: 'a', provider: 'oxen', model: 'other' });
    expect(mendedRun(refusedRun(draft, UNKNOWN), other, provider)).toBeUndefined();
  });

  it('cannot happen twice', () => {
    const edit = mendedRun(refusedRun(draft, UNKNOWN), draft, provider);
    const mended = edit ? editDraft(draft, edit) : draft;
    expect(mendedRun(refusedRun(mended, UNKNOWN), mended, provider)).toBeUndefined();
  });
});
