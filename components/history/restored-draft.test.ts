import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/json';
import { type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { testProvider } from '@/lib/draft/testing/test-provider';
import { toWire } from '@/lib/draft/to-wire';
import type { Provider } from '@/lib/providers/provider';
import { archiveWords } from './archive-words';
import { restoredDraft, restoredInto } from './restored-draft';

const BODIES: readonly JsonObject[] = [
  { model: 'm', messages: [{ role: 'user', content: 'Hi {{name}}' }], temperature: 0.3, stream: true },
  {
    model: 'm',
    messages: [],
    stop: ['x'],
    tools: [{ type: 'function', function: { name: 'f' } }],
    own_field: { a: 1 },
  },
  {
    model: 'm',
    messages: [{ role: 'tool', content: 'x', tool_call_id: '1' }],
    stream: true,
    stream_options: { include_usage: true },
  },
];

const open: Draft = {
  ...NEW_DRAFT,
  title: 'Kept',
  variables: { name: 'Ann' },
  columns: [...NEW_DRAFT.columns, { id: 'b', provider: 'oxen', model: 'other', params: { temperature: 2 }, extra: {} }],
};

function run(body: JsonObject, provider: Provider) {
  const url = 'http://lab:8000/v1/chat/completions';
  const wire = { method: 'POST' as const, url, headers: {}, body };
  return { provider: provider.id, providerLabel: provider.label, wire };
}

describe('a restored request', () => {
  const oxen = testProvider({ id: 'oxen' });

  it.each(BODIES)('sends what was sent: %j', (body) => {
    for (const [restored, column] of [
      [restoredInto(open, 'b', run(body, oxen), oxen), 'b'],
      [restoredDraft(run(body, oxen), oxen), 'a'],
    ] as const) {
      if (!restored.ok) throw new Error(restored.failure.message);
      const { draft } = restored.value;
      const found = draft.columns.find(({ id }) => id === column);
      const wire = found && toWire(draft, found, oxen);
      expect(wire?.ok && JSON.parse(JSON.stringify(wire.value.body))).toEqual(body);
    }
  });

  it('leaves the name and the other columns of the open draft', () => {
    const restored = restoredInto(open, 'b', run({ model: 'm', messages: [] }, oxen), oxen);
    expect(restored.ok && restored.value.draft.title).toBe('Kept');
    expect(restored.ok && restored.value.draft.columns[0]).toEqual(open.columns[0]);
  });

  it('names an endpoint that is gone by the address that was asked', () => {
    const gone = testProvider({ id: 'own-abcdefghij', label: 'Lab', baseUrl: null });
    const restored = restoredDraft(run({ model: 'm', messages: [] }, gone), gone);
    const provider = restored.ok && restored.value.draft.columns[0]?.provider;
    expect(provider).toEqual({ label: 'Lab', baseUrl: 'http://lab:8000/v1' });
  });
});

describe('archiveWords', () => {
  it.each([
    [{ drafts: 1, runs: 2, kept: 0, refused: 0 }, 'Added 1 draft and 2 runs.'],
    [{ drafts: 0, runs: 0, kept: 3, refused: 0 }, 'Nothing new in this file. 3 were here already.'],
    [{ drafts: 0, runs: 1, kept: 1, refused: 1 }, 'Added 1 run. 1 was here already. 1 could not be read.'],
  ])('says what %j has brought', (report, words) => {
    expect(archiveWords(report)).toBe(words);
  });
});
