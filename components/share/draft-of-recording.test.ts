import { describe, expect, it } from 'vitest';
import { type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { encodeLink } from '@/lib/draft/link-codec';
import type { RecordedRun } from '@/lib/run/recording';
import { encodeRecording } from '@/lib/run/recording-json';
import { draftText, openText } from './draft-text';
import { recordingContents } from './recording-contents';

const BODY = {
  model: 'mistral-small-2503',
  messages: [{ role: 'user', content: 'What is 2+2?' }],
  temperature: 0.2,
  stream: true,
  tools: [{ type: 'function', function: { name: 'add', parameters: { type: 'object' } } }],
  custom: { x: null },
};

function recorded(changes: Partial<RecordedRun> = {}): RecordedRun {
  return {
    column: 'a',
    provider: 'oxen',
    providerLabel: 'Oxen',
    model: 'mistral-small-2503',
    startedWall: Date.parse('2026-02-03T04:05:06Z'),
    request: { url: 'https://hub.oxen.ai/api/ai/chat/completions', headers: [], body: JSON.stringify(BODY) },
    pieces: [{ at: 5, piece: { kind: 'chunk', text: '{"choices":[]}', bytes: 22 } }],
    end: { atMs: 1234, state: 'complete' },
    ...changes,
  };
}

const recording = encodeRecording([recorded()]);

async function opened(value: unknown) {
  const read = await openText(JSON.stringify(value));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

describe('openText with a recording', () => {
  it('opens a recording alone as the request that it answered', async () => {
    for (const value of [recording, { recording }]) {
      const { draft, recording: kept } = await opened(value);
      expect(kept).toEqual(recording);
      expect(draft.messages).toEqual(BODY.messages);
      expect(draft.tools.map(({ definition }) => definition)).toEqual(BODY.tools);
      const [column] = draft.columns;
      expect(column).toMatchObject({ id: 'a', provider: 'oxen', model: BODY.model, extra: { custom: { x: null } } });
      expect(column?.params).toEqual({ temperature: 0.2, stream: true });
    }
  });

  it('names an own endpoint by label and address, never by the id of another browser', async () => {
    for (const provider of ['own-0123456789', 'http://10.0.0.5:8000/v1']) {
      const request = { ...recorded().request, url: 'http://10.0.0.5:8000/v1/chat/completions' };
      const { draft } = await opened(encodeRecording([recorded({ provider, providerLabel: 'Lab', request })]));
      expect(draft.columns[0]?.provider).toEqual({ label: 'Lab', baseUrl: 'http://10.0.0.5:8000/v1' });
    }
  });

  it('keeps the recording that stands beside a draft, in text, file and link', async () => {
    const draft: Draft = { ...NEW_DRAFT, title: 'Mine' };
    expect(await openText(draftText(draft, recording))).toEqual({ ok: true, value: { draft, dropped: [], recording } });
    const link = await encodeLink({ draft, recording });
    expect(await openText(link.ok ? link.value : '')).toEqual({ ok: true, value: { draft, dropped: [], recording } });
  });

  it.each([
    { ...recording, version: 9 },
    { recording: null },
    { recording: { ...recording, runs: [] } },
    encodeRecording([recorded({ request: { url: '', headers: [], body: '[]' } })]),
  ])('refuses what holds no request in one sentence', async (value) => {
    const read = await openText(JSON.stringify(value));
    expect(!read.ok && read.failure.message).toMatch(/^[A-Z][^.]+\.$/);
  });
});

describe('recordingContents', () => {
  it('says what came, how it ended, how long it took and when', () => {
    expect(recordingContents(recording)).toEqual([
      { name: 'Answer', lines: ['mistral-small-2503: complete, one event in 1.2 s, 2026-02-03'] },
    ]);
  });

  it('says why an answer is left out, and nothing where there is none', () => {
    expect(recordingContents({ ...recording, version: 2 })).toEqual([
      { name: 'Answer', lines: ['Left out. This recording was made by a newer workbench.'] },
    ]);
    expect(recordingContents(undefined)).toEqual([]);
  });

  it('shows hidden characters of a foreign model name', () => {
    const [row] = recordingContents(encodeRecording([recorded({ model: 'a\u202eb' })]));
    expect(row?.lines[0]).not.toContain('\u202e');
  });
});
