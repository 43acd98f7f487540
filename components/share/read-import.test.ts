import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { encodeLink } from '@/lib/draft/link-codec';
import { draftText } from './draft-text';
import { readImport, readImportFile } from './read-import';

const HERE = ['http://127.0.0.1:3000'];
const CURL = `curl https://api.example.com/v1/chat/completions -d '{"model":"m","messages":[]}'`;

async function kindOf(text: string) {
  const read = await readImport(text, HERE);
  return read.ok ? read.value.kind : read.failure.message;
}

describe('reading what was pasted', () => {
  it('tells drafts from requests', async () => {
    const link = await encodeLink({ draft: NEW_DRAFT });
    expect(await kindOf(draftText(NEW_DRAFT))).toBe('draft');
    expect(await kindOf(JSON.stringify({ draft: NEW_DRAFT }))).toBe('draft');
    expect(await kindOf(`https://other.example/${link.ok ? link.value : ''}`)).toBe('draft');
    expect(await kindOf(CURL)).toBe('request');
    expect(await kindOf('{"model":"m","messages":[]}')).toBe('request');
    expect(await kindOf('{"v":1,"model":"m","messages":[]}')).toBe('request');
    expect(await kindOf('{"model":"m","messages":[],"draft":true,"columns":[]}')).toBe('request');
    expect(await kindOf(`https://docs.example/chat\n\n${CURL}`)).toBe('request');
    expect(await kindOf('https://docs.example/chat')).not.toBe('request');
    expect(await kindOf(' \n')).toMatch(/Paste/);
  });

  it('says what is wrong with a draft, instead of taking it for a request', async () => {
    expect(await kindOf('{"columns":[],"messages":[]}')).toMatch(/version/);
    expect(await kindOf('{"v":7,"messages":[]}')).toMatch(/version 7/);
  });

  it('asks nobody about the short link of another workbench', async () => {
    expect(await kindOf('https://other.example/s/AAAAAAAAAAAAAAAAAAAAAA')).toBe(
      'This short link is kept at other.example: open it there.',
    );
  });

  it('reads files like texts', async () => {
    const read = await readImportFile(new File([CURL], 'call.sh'), HERE);
    expect(read.ok && read.value.kind).toBe('request');
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(typeof (await readImport(text, HERE)).ok).toBe('boolean');
      }),
    );
  });
});
