import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import { archiveLines } from './archive-lines';
import { readArchive } from './archive-read';
import { readArchiveRecord } from './archive-record';
import { writeArchive } from './archive-write';
import { openConnection } from './connection';
import { openDraftHistory } from './drafts';
import { openRunHistory } from './runs';
import { runOf } from './testing/run-of';

const PICTURE = `data:image/png;base64,${'QUJD'.repeat(1000)}`;
const content = [{ type: 'image_url', image_url: { url: PICTURE } }];
const body = { model: 'sandbox', messages: [{ role: 'user', content }] };
const draft: Draft = { ...NEW_DRAFT, title: 'Pictured', messages: [{ role: 'user', content }] };

let number = 0;
function fresh() {
  number += 1;
  const connection = openConnection(`archive-${number}`);
  return { connection, drafts: openDraftHistory(connection), runs: openRunHistory(connection) };
}

async function archived(from: ReturnType<typeof fresh>): Promise<Blob> {
  const archive = await writeArchive(from.connection, 1);
  if (!archive.ok) throw new Error(archive.failure.message);
  return archive.value;
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const HEAD = line({ format: 'llm-workbench-archive', version: 1, savedWall: 1 });

describe('an archive', () => {
  it('brings drafts, runs, names and images to another browser, each image once, and no key', async () => {
    const here = fresh();
    const record = { id: 'd', draft, runs: [runOf('r1', { body })], replies: { a: 'half' }, editedWall: 3 };
    await here.drafts.save(record);
    await here.runs.mark({ id: 'r1', name: 'Best', pinned: true });
    const file = await archived(here);
    const text = await file.text();
    expect(text.split(PICTURE).length - 1).toBe(1);
    expect(text).toContain('"secret":"OXEN_API_KEY"');
    const there = fresh();
    expect(await readArchive(there.connection, file)).toEqual({
      ok: true,
      value: { drafts: 1, runs: 1, kept: 0, refused: 0 },
    });
    expect(await there.drafts.load('d')).toEqual({ ok: true, value: record });
    expect(await there.runs.list()).toEqual(await here.runs.list());
    expect(await there.runs.load('r1')).toEqual(await here.runs.load('r1'));
    const lines = (written: string) =>
      written
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one));
    expect(lines(await (await archived(there)).text())).toEqual(lines(text));
  });

  it('overwrites nothing that is newer, and nothing twice', async () => {
    const here = fresh();
    await here.drafts.save({ id: 'd', draft: { ...NEW_DRAFT, title: 'Old' }, runs: [runOf('r1')], editedWall: 3 });
    await here.drafts.save({ id: 'e', draft: { ...NEW_DRAFT, title: 'New' }, runs: [], editedWall: 9 });
    const file = await archived(here);
    const there = fresh();
    await there.drafts.save({ id: 'd', draft: { ...NEW_DRAFT, title: 'Newer' }, runs: [], editedWall: 4 });
    await there.drafts.save({ id: 'e', draft: { ...NEW_DRAFT, title: 'Older' }, runs: [], editedWall: 4 });
    expect(await readArchive(there.connection, file)).toMatchObject({ value: { drafts: 1, runs: 1, kept: 1 } });
    expect(await there.drafts.load('d')).toMatchObject({ value: { draft: { title: 'Newer' } } });
    expect(await there.drafts.load('e')).toMatchObject({ value: { draft: { title: 'New' } } });
    expect(await readArchive(there.connection, file)).toMatchObject({ value: { drafts: 0, runs: 0, kept: 3 } });
  });

  it('is refused whole where it is none, or a newer one', async () => {
    const { connection } = fresh();
    for (const text of ['', 'x', '{}', '[]\n', line({ format: 'other', version: 1 })]) {
      expect(await readArchive(connection, new Blob([text]))).toMatchObject({ ok: false });
    }
    const newer = line({ format: 'llm-workbench-archive', version: 2, savedWall: 1 });
    expect(await readArchive(connection, new Blob([newer]))).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/version 2.*newer/) },
    });
  });

  it('gives what can be read of a damaged one, and counts the rest', async () => {
    const there = fresh();
    const run = { id: 'r1', draft: 'd', column: 'a', startedWall: 1, record: runOf('r1') };
    const lines = [
      HEAD,
      'garbage\n',
      '\n',
      line({ run: { ...run, record: { ...run.record, state: {} } } }),
      line({ draft: { id: 'x', title: '', editedWall: 1, form: 1, draft: { v: 1 } } }),
      line({ image: { hash: 'not its own', url: PICTURE } }),
      line({ run }),
      '{"run":',
    ];
    expect(await readArchive(there.connection, new Blob(lines))).toEqual({
      ok: true,
      value: { drafts: 0, runs: 1, kept: 0, refused: 5 },
    });
    expect(await there.runs.load('r1')).toEqual({ ok: true, value: runOf('r1') });
  });

  it('takes nothing that a page could not show: no dates, counts that are none, facts that are no text', async () => {
    const { connection, runs } = fresh();
    const record = runOf('r1');
    const { state } = record;
    const run = { id: 'r1', draft: 'd', column: 'a', startedWall: 1, record };
    const withState = (part: object) => ({ run: { ...run, record: { ...record, state: { ...state, ...part } } } });
    const row = { id: 'd', title: '', editedWall: 1, form: 1, draft: NEW_DRAFT };
    const lines = [
      { run: { ...run, record: { ...record, startedWall: 1e300 } } },
      { run: { ...run, record: { ...record, wire: { ...record.wire, method: {} } } } },
      withState({ startedAt: 'x' }),
      withState({ identity: { model: {} } }),
      withState({ usage: { totalTokens: {}, raw: {} } }),
      withState({ failure: { kind: 'unheard', message: 'x' } }),
      withState({ failure: { kind: 'refused', message: 'x', reason: 'auth', status: 401, detail: {} } }),
      withState({ choices: state.choices.map((choice) => ({ ...choice, logprobs: [{ token: 'x' }] })) }),
      { run, mark: { id: 'r1', name: {} } },
      { draft: { ...row, editedWall: 1e300 } },
      { draft: { ...row, replies: { a: {} } } },
      { draft: { ...row, results: { r1: { 0: 5 } } } },
    ];
    const infinite = line({ draft: row }).replace('"editedWall":1', '"editedWall":1e999');
    expect(await readArchive(connection, new Blob([HEAD, ...lines.map(line), infinite]))).toMatchObject({
      value: { drafts: 0, runs: 0, refused: lines.length + 1 },
    });
    expect(await runs.list()).toMatchObject({ value: { runs: [] } });
  });

  it('goes on behind a line that is nested beyond all measure', async () => {
    const { connection } = fresh();
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const bottomless = line({ id: 'r1', draft: 'd', column: 'a', startedWall: 1, record: runOf('r1') });
    const run = `{"run":${bottomless.trim().replace('"Hello"', () => deep)}}\n`;
    const row = { id: 'd', title: '', editedWall: 1, form: 1, draft: NEW_DRAFT };
    expect(await readArchive(connection, new Blob([HEAD, run, line({ draft: row })]))).toMatchObject({
      value: { drafts: 1, runs: 0, refused: 1 },
    });
  });

  it('is never believed, whatever stands in a line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const name of ['run', 'draft', 'image']) {
          const record = JSON.parse(JSON.stringify({ [name]: value }));
          expect(readArchiveRecord(record)).toBeUndefined();
        }
      }),
    );
  });
});

describe('archiveLines', () => {
  async function linesOf(bytes: Uint8Array, cuts: readonly number[], most = 100) {
    const places = [
      0,
      ...cuts.map((cut) => cut % (bytes.length + 1)).sort((left, right) => left - right),
      bytes.length,
    ];
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const [at, from] of places.entries()) {
          const part = bytes.slice(from, places[at + 1] ?? from);
          if (part.length > 0) controller.enqueue(part);
        }
        controller.close();
      },
    });
    const lines: (string | undefined)[] = [];
    for await (const found of archiveLines(stream, most)) lines.push(found);
    return lines;
  }

  it('are the same however the bytes arrive, and too long ones are left out', async () => {
    const text = 'één\n\nzwei ☃\nx';
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
        expect(await linesOf(bytes, cuts)).toEqual(text.split('\n'));
        expect(await linesOf(bytes, cuts, 6)).toEqual(['één', '', undefined, 'x']);
      }),
    );
  });
});
