import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../run/event';
import { countedGate } from './counted-gate';
import { createWorkbench } from './create-workbench';
import { restoredRuns } from './restored-runs';
import { runGates } from './run-gates';
import { createRunQueue } from './run-queue';
import { fakePorts, settle } from './testing/fake-ports';

const text = (said: string): RunEvent => ({ type: 'text-delta', at: 1, choice: 0, text: said });
const complete: RunEvent = { type: 'run-end', at: 2, state: 'complete' };

async function opened(columns: number, places = 5) {
  const ports = fakePorts();
  const queue = createRunQueue(runGates(countedGate, places));
  const store = createWorkbench({ ...ports, slot: queue.enter });
  const { actions } = store.getState();
  await actions.restore();
  for (let count = 1; count < columns; count += 1) actions.addColumn();
  const ids = () => store.getState().draft.columns.map(({ id }) => id);
  const at = (position: number) => ids()[position - 1] ?? '';
  const run = (position: number) => store.getState().runs[at(position)];
  const states = () => ids().map((id) => store.getState().runs[id]?.state.status);
  return { ports, store, actions, ids, at, run, states };
}

describe('columns', () => {
  it('are copies of the focused one, and get the focus', async () => {
    const { store, actions, ids, at } = await opened(1);
    actions.edit({ type: 'set-param', column: 'a', name: 'seed', value: 1 });
    actions.addColumn();
    expect(store.getState().draft.columns[1]).toMatchObject({ id: at(2), params: { seed: 1 } });
    expect(store.getState().focused).toBe(at(2));
    actions.addColumn('a');
    expect(ids()).toEqual(['a', store.getState().focused, at(3)]);
    actions.undo();
    expect(ids().length).toBe(2);
  });

  it('are stopped when they are taken out; the neighbour gets the focus, and Undo brings back the answer', async () => {
    const { store, actions, ports, at, run } = await opened(3);
    const middle = at(2);
    actions.run();
    await settle();
    await ports.sent[1]?.answer(text('half'));
    actions.focusColumn(middle);
    actions.removeColumn(middle);
    await settle();
    expect(ports.sent.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
    expect(store.getState().focused).toBe(at(2));
    actions.undo();
    expect(run(2)?.state).toMatchObject({ status: 'stopped', choices: [{ text: 'half' }] });
    actions.removeColumn(at(1));
    actions.removeColumn(at(1));
    actions.removeColumn(at(1));
    expect(store.getState().draft.columns.length).toBe(1);
  });

  it('change what the focused one has unlinked in that column alone', async () => {
    const { store, actions, at } = await opened(2);
    actions.edit({ type: 'unlink-field', id: at(2), field: 'messages' });
    const typed = (content: string) => {
      actions.edit({ type: 'replace-message', at: 0, message: { role: 'user', content } });
    };
    typed('m');
    typed('mine');
    actions.focusColumn(at(1));
    typed('ours');
    expect(store.getState().draft).toMatchObject({
      messages: [{ content: 'ours' }],
      columns: [{}, { own: { messages: [{ content: 'mine' }] } }],
    });
    expect(
      store
        .getState()
        .past.slice(-2)
        .map(({ label }) => label),
    ).toEqual(['Edited message 1', 'Edited message 1']);
    actions.undo();
    actions.undo();
    expect(store.getState().draft.columns[1]?.own?.messages).toEqual(store.getState().draft.messages);
  });
});

describe('run', () => {
  it('runs all columns, and one alone', async () => {
    const { ports, actions, at, states } = await opened(3);
    actions.run(at(2));
    await settle();
    expect(states()).toEqual([undefined, 'waiting', undefined]);
    actions.run();
    await settle();
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(ports.sent.length).toBe(4);
  });

  it('of a column that cannot start keeps no other from it', async () => {
    const { store, actions, at, states } = await opened(3);
    actions.edit({ type: 'pick-model', column: at(2), provider: 'gone', model: 'x' });
    actions.run();
    await settle();
    expect(states()).toEqual(['waiting', undefined, 'waiting']);
    expect(store.getState().refusals[at(2)]).toMatchObject({ kind: 'invalid-draft' });
  });

  it('says its place in the queue, and counts from when it is sent', async () => {
    const { ports, actions, run } = await opened(3, 1);
    actions.run();
    await settle();
    expect([run(1)?.queued, run(2)?.queued, run(3)?.queued]).toEqual([undefined, 1, 2]);
    expect(run(3)?.state.status).toBe('waiting');
    ports.clock = 60_000;
    await ports.sent[0]?.answer(complete);
    await ports.sent[0]?.end();
    expect(ports.sent.length).toBe(2);
    expect([run(2)?.queued, run(3)?.queued]).toEqual([undefined, 1]);
    expect(run(2)?.startedWall).toBe(1_060_000);
    expect(run(2)?.state.startedAt).toBe(60_000);
  });

  it('leaves the queue at Stop and is never sent', async () => {
    const { ports, actions, at, states } = await opened(3, 1);
    actions.run();
    await settle();
    actions.stop(at(2));
    await settle();
    expect(states()).toEqual(['waiting', 'stopped', 'waiting']);
    await ports.sent[0]?.answer(complete);
    await ports.sent[0]?.end();
    expect(ports.sent.length).toBe(2);
    actions.stop();
    await settle();
    expect(states()).toEqual(['complete', 'stopped', 'stopped']);
  });

  it('that a reload took from the queue is stopped, not cut off', async () => {
    const { actions, run } = await opened(2, 1);
    actions.run();
    await settle();
    const [sent, waiting] = [run(1), run(2)];
    if (sent === undefined || waiting === undefined) throw new Error('both have begun');
    const { runs } = restoredRuns([sent, waiting]);
    expect(runs[sent.column]?.state.status).toBe('truncated');
    expect(runs[waiting.column]?.state.status).toBe('stopped');
    expect(runs[waiting.column]).not.toHaveProperty('queued');
  });
});

describe('reply', () => {
  it('goes on in its own column and runs it alone', async () => {
    const { store, ports, actions, at } = await opened(2);
    actions.run();
    await settle();
    for (const sent of ports.sent.slice()) {
      await sent.answer(text('hello'), complete);
      await sent.end();
    }
    actions.reply(at(2), 'and now?');
    await settle();
    expect(ports.sent.length).toBe(3);
    const { draft } = store.getState();
    expect(draft.messages.length).toBe(1);
    expect(draft.columns[1]?.own?.messages?.map(({ content }) => content).slice(1)).toEqual(['hello', 'and now?']);
    actions.undo();
    expect(store.getState().draft.columns[1]).not.toHaveProperty('own');
  });
});
