import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../core/json';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import { openConnection } from './connection';
import { openDatabase } from './database';
import { openDraftHistory } from './drafts';
import { openRunHistory } from './runs';
import { runOf } from './testing/run-of';

let number = 0;
function freshName(): string {
  number += 1;
  return `images-${number}`;
}

const PICTURE = `data:image/png;base64,${'A'.repeat(5_000_000)}`;

function message(text: string, url = PICTURE) {
  return {
    role: 'user',
    content: [
      { type: 'text', text },
      { type: 'image_url', image_url: { url } },
    ],
  };
}
const pictured = (text: string, url = PICTURE): Draft => ({ ...NEW_DRAFT, messages: [message(text, url)] });
const body: JsonObject = { model: 'sandbox', messages: [message('See')] };

async function imagesIn(name: string): Promise<number> {
  const database = await openDatabase(name);
  const count = await database.count('images');
  database.close();
  return count;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('images', () => {
  it('are kept once for all drafts and runs, and come back as they were', async () => {
    const name = freshName();
    const history = openDraftHistory(openConnection(name));
    const runs = [runOf('r1', { body }), runOf('r2', { body })];
    const record = { id: 'd', draft: pictured('one'), runs, editedWall: 1 };
    expect(await history.save(record)).toMatchObject({ ok: true });
    await history.save({ id: 'e', draft: pictured('two'), runs: [], editedWall: 2 });
    expect(await imagesIn(name)).toBe(1);
    expect(await openDraftHistory(openConnection(name)).load('d')).toEqual({ ok: true, value: record });
    const run = await openRunHistory(openConnection(name)).load('r2');
    expect(run.ok && run.value?.sent).toBe(runs[1]?.sent);
  });

  it('are not written again with a letter that is typed beside them, nor after a reload', async () => {
    const name = freshName();
    const save = (history: ReturnType<typeof openDraftHistory>, text: string) =>
      history.save({ id: 'd', draft: pictured(text), runs: [], editedWall: 1 });
    const first = openDraftHistory(openConnection(name));
    await save(first, 'a');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await save(first, 'ab');
    const second = openDraftHistory(openConnection(name));
    await second.load('d');
    await save(second, 'abc');
    const sizes = put.mock.calls.map(([row]) => JSON.stringify(row).length);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThan(2000);
  });

  it('keep a body that was sent otherwise than it is printed here', async () => {
    const name = freshName();
    const run = { ...runOf('r', { body }), sent: '{ "spaced": true }' };
    await openDraftHistory(openConnection(name)).save({ id: 'd', draft: NEW_DRAFT, runs: [run], editedWall: 1 });
    expect(await openRunHistory(openConnection(name)).load('r')).toEqual({ ok: true, value: run });
  });

  it('go when nobody holds them any more, and come again with an edit that is undone', async () => {
    const name = freshName();
    const connection = openConnection(name);
    const history = openDraftHistory(connection);
    await history.save({ id: 'd', draft: pictured('x'), runs: [runOf('r', { body })], editedWall: 1 });
    await history.save({ id: 'd', draft: NEW_DRAFT, runs: [], editedWall: 2 });
    expect(await openRunHistory(connection).clear()).toEqual({ ok: true, value: 1 });
    expect(await imagesIn(name)).toBe(0);
    await history.save({ id: 'd', draft: pictured('x'), runs: [], editedWall: 3 });
    expect(await imagesIn(name)).toBe(1);
    expect(await openDraftHistory(openConnection(name)).load('d')).toMatchObject({ value: { draft: pictured('x') } });
  });

  it('that another tab has swept are written again', async () => {
    const name = freshName();
    const here = openDraftHistory(openConnection(name));
    const elsewhere = openConnection(name);
    await here.save({ id: 'd', draft: pictured('x'), runs: [], editedWall: 1 });
    await here.save({ id: 'd', draft: NEW_DRAFT, runs: [], editedWall: 2 });
    await openRunHistory(elsewhere).clear();
    expect(await imagesIn(name)).toBe(0);
    await vi.waitFor(async () => {
      await here.save({ id: 'd', draft: pictured('x'), runs: [], editedWall: 3 });
      expect(await imagesIn(name)).toBe(1);
    });
  });
});
