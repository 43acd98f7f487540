import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { EXAMPLE_DRAFTS } from '@/lib/draft/examples';
import { encodeLink } from '@/lib/draft/link-codec';
import { draftFileName, draftText, openText } from './draft-text';
import { isLoopback } from './is-loopback';

describe('openText', () => {
  it('opens what was copied as text, alone or as a share', async () => {
    for (const { draft } of EXAMPLE_DRAFTS) {
      expect(await openText(draftText(draft))).toEqual({ ok: true, value: { draft, dropped: [] } });
      expect(await openText(`{"draft": ${draftText(draft)}}`)).toEqual({ ok: true, value: { draft, dropped: [] } });
    }
  });

  it('opens a link of any workbench', async () => {
    const fragment = await encodeLink({ draft: NEW_DRAFT });
    for (const base of ['http://127.0.0.1:3000/', 'https://team.example/bench/?x=1', '  \n']) {
      const opened = await openText(`${base}${fragment.ok ? fragment.value : ''}`);
      expect(opened).toEqual({ ok: true, value: { draft: NEW_DRAFT, dropped: [] } });
    }
  });

  it('reports what a draft does not have, keys first of all', async () => {
    const opened = await openText(JSON.stringify({ draft: { ...NEW_DRAFT, apiKey: 'k' }, autoRun: true }));
    expect(opened).toEqual({ ok: true, value: { draft: NEW_DRAFT, dropped: ['apiKey', 'autoRun'] } });
  });

  it.each(['', 'curl https://x', '{', '[1]', '"text"', '{"messages": []}', 'https://x.example/', '{"draft": null}'])(
    'refuses %j in one sentence',
    async (text) => {
      const opened = await openText(text);
      expect(opened).toMatchObject({ ok: false, failure: { kind: 'invalid-draft' } });
      expect(!opened.ok && opened.failure.message).toMatch(/^[A-Z][^.]+(\.|\..+\.)$/);
    },
  );

  it('stops at its limit, counted in bytes', async () => {
    expect(await openText('"éé"', 5)).toMatchObject({ ok: false, failure: { kind: 'too-large', limitBytes: 5 } });
    expect(await openText('"éé"', 6)).toMatchObject({ ok: false, failure: { kind: 'invalid-draft' } });
  });
});

describe('draftFileName', () => {
  it('is made of the title', () => {
    expect(draftFileName({ ...NEW_DRAFT, title: '../Café: 2 / x!' })).toMatch(/^[\p{L}\p{N}-]+\.workbench\.json$/u);
    expect(draftFileName({ ...NEW_DRAFT, title: '???' })).toBe('draft.workbench.json');
  });
});

describe('isLoopback', () => {
  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.8.0.9',
    'http://[::1]:1',
    'http://a.localhost',
  ])('knows %s', (origin) => expect(isLoopback(origin)).toBe(true));

  it.each([
    'https://bench.example',
    'http://192.168.1.2',
    'http://127.0.0.1.evil.example',
    'http://localhost.example',
    'x',
  ])('does not take %s for one', (origin) => expect(isLoopback(origin)).toBe(false));
});
