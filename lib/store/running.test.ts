import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '../draft/draft';
import { testProvider } from '../draft/testing/test-provider';
import type { RunEvent } from '../run/event';
import { createWorkbench } from './create-workbench';
import { fakePorts, settle } from './testing/fake-ports';

const text = (said: string): RunEvent => ({ type: 'text-delta', at: 1, choice: 0, text: said });
const finish: RunEvent = { type: 'finish', at: 1, choice: 0, reason: 'stop' };
const raw: RunEvent = { type: 'raw', at: 1, piece: { kind: 'chunk', text: '{}', bytes: 2 } };
const logprobs: RunEvent = { type: 'logprobs', at: 1, choice: 0, tokens: [{ token: 'x', logprob: -1, top: [] }] };
const complete: RunEvent = { type: 'run-end', at: 2, state: 'complete' };

async function opened() {
  const ports = fakePorts();
  const store = createWorkbench(ports);
  await store.getState().actions.restore();
  const { actions } = store.getState();
  const run = () => store.getState().runs.a;
  const answer = () => run()?.state.choices[0]?.text ?? '';
  const sent = (at: number) => {
    const found = ports.sent[at];
    if (found === undefined) throw new Error(`nothing was sent as number ${at}`);
    return found;
  };
  return { ports, store, actions, run, answer, sent };
}

describe('run', () => {
  it('sends the body of the wire request once, byte for byte', async () => {
    const { actions, run, sent, ports } = await opened();
    actions.run();
    expect(run()).toMatchObject({ column: 'a', provider: 'sandbox', model: 'sandbox', state: { status: 'waiting' } });
    await settle();
    expect(ports.sent.length).toBe(1);
    expect(sent(0).body).toBe(run()?.sent);
    expect(sent(0).body).toBe(JSON.stringify(run()?.wire.body));
  });

  it('folds events once a frame, and the end at once', async () => {
    const { store, ports, actions, answer, run, sent } = await opened();
    actions.run();
    await settle();
    let changes = 0;
    store.subscribe(({ runs }, before) => {
      if (runs !== before.runs) changes += 1;
    });
    await sent(0).answer(text('a'));
    await sent(0).answer(text('b'), text('c'));
    expect(answer()).toBe('');
    ports.frame();
    expect(answer()).toBe('abc');
    expect(changes).toBe(1);
    await sent(0).answer(text('d'), finish, complete);
    expect(answer()).toBe('abcd');
    expect(run()?.state.status).toBe('complete');
  });

  it('says why it cannot start, and what was said goes when its cause is edited', async () => {
    const { store, ports, actions } = await opened();
    actions.edit({ type: 'pick-model', column: 'a', provider: 'oxen', model: 'm' });
    actions.run();
    expect(store.getState().refusals.a).toMatchObject({ kind: 'missing-secret', variable: 'OXEN_API_KEY' });
    actions.edit({ type: 'set-title', title: 't' });
    expect(store.getState().refusals.a).toBeDefined();
    actions.edit({ type: 'pick-model', column: 'a', provider: 'nobody', model: 'm' });
    expect(store.getState().refusals.a).toBeUndefined();
    actions.run();
    expect(store.getState().refusals.a).toMatchObject({ kind: 'invalid-draft', path: 'provider' });
    actions.edit({ type: 'pick-model', column: 'a', provider: 'sandbox', model: '' });
    actions.run();
    expect(store.getState().refusals.a).toMatchObject({ kind: 'invalid-draft', path: 'columns[0].model' });
    actions.edit({ type: 'pick-model', column: 'a', provider: 'sandbox', model: 'sandbox' });
    actions.reportProblem('tools', 'The tools are not valid JSON.');
    actions.run();
    expect(store.getState().refusals.a).toMatchObject({ message: 'The tools are not valid JSON.', path: 'tools' });
    actions.reportProblem('tools', undefined);
    expect(ports.sent.length).toBe(0);
    actions.run();
    await settle();
    expect(store.getState().refusals.a).toBeUndefined();
    expect(ports.sent.length).toBe(1);
  });

  it('sends with a key that is only named', async () => {
    const { ports, actions, run } = await opened();
    ports.providers = [testProvider()];
    actions.edit({ type: 'pick-model', column: 'a', provider: 'oxen', model: 'm' });
    actions.run();
    expect(run()?.wire.headers.Authorization).toEqual({ secret: 'OXEN_API_KEY', prefix: 'Bearer ' });
  });

  it('is stopped by the person; the text stays', async () => {
    const { actions, answer, run, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('part'));
    actions.stop();
    await settle();
    expect(sent(0).signal.aborted).toBe(true);
    expect(run()?.state.status).toBe('stopped');
    expect(answer()).toBe('part');
  });

  it('stops the one before, whose late events change nothing', async () => {
    const { ports, actions, answer, run, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('old'));
    actions.run();
    await settle();
    expect(sent(0).signal.aborted).toBe(true);
    await sent(0).answer(text('older'), complete);
    ports.frame();
    expect(run()?.state.status).toBe('waiting');
    await sent(1).answer(text('new'), finish, complete);
    expect(answer()).toBe('new');
    expect(run()?.state.status).toBe('complete');
  });

  it('ends as cut off when its events just end', async () => {
    const { actions, run, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('part'));
    await sent(0).end();
    expect(run()?.state.status).toBe('truncated');
  });
});

describe('reply', () => {
  it('appends answer and reply as one step, and runs', async () => {
    const { store, actions, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('Hi'), finish, complete);
    actions.reply('a', 'And now?');
    await settle();
    expect(JSON.parse(sent(1).body).messages).toEqual([
      ...NEW_DRAFT.messages,
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'And now?' },
    ]);
    expect(store.getState().past.length).toBe(1);
    actions.undo();
    expect(store.getState().draft).toEqual(NEW_DRAFT);
  });
});

describe('runs on this device', () => {
  it('are saved as they grow, without the lists that only grow, and whole at the end', async () => {
    const { ports, actions, sent } = await opened();
    actions.run();
    await settle();
    const begun = ports.writes.length;
    for (let index = 0; index < 500; index += 1) {
      await sent(0).answer(raw, logprobs, text('x'));
      ports.frame();
      ports.advance(10);
    }
    const grown = ports.writes.slice(begun);
    expect(grown.length).toBeGreaterThan(4);
    expect(grown.length).toBeLessThan(10);
    const kept = grown.map(({ runs }) => runs[0]?.state);
    expect(kept.map((state) => state?.choices[0]?.text.length)).toEqual([1, 13, 38, 88, 188, 288, 388, 488]);
    for (const state of kept)
      expect(state).toMatchObject({ status: 'streaming', pieces: [], choices: [{ logprobs: [] }] });
    await sent(0).answer(finish, complete);
    await settle();
    ports.advance(5_000);
    await settle();
    expect(ports.writes.length).toBe(begun + grown.length + 1);
    const whole = ports.writes.at(-1)?.runs[0]?.state;
    expect(whole?.status).toBe('complete');
    expect([whole?.choices[0]?.text.length, whole?.choices[0]?.logprobs.length, whole?.pieces.length]).toEqual([
      500, 500, 500,
    ]);
  });

  it('are not written again while nothing comes', async () => {
    const { ports, actions, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('part'));
    ports.frame();
    await settle();
    const writes = ports.writes.length;
    expect(ports.writes.at(-1)?.runs[0]?.state.choices[0]?.text).toBe('part');
    ports.advance(10_000);
    actions.keepNow();
    await settle();
    expect(ports.writes.length).toBe(writes);
  });

  it('come back with what was shown after a crash that says nothing', async () => {
    const { ports, store, actions, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('Half a '));
    ports.frame();
    await sent(0).answer(text('sentence'));
    ports.frame();
    ports.advance(1_000);
    await settle();
    const again = createWorkbench(ports);
    await again.getState().actions.restore(store.getState().draftId);
    const { state } = again.getState().runs.a ?? {};
    expect(state).toMatchObject({ status: 'truncated', choices: [{ text: 'Half a sentence' }] });
  });

  it('do not ask a full store again before the end', async () => {
    const { ports, store, actions, sent } = await opened();
    ports.full = true;
    actions.run();
    await settle();
    const seen = new Set<string>();
    store.subscribe(({ saveState }) => seen.add(saveState));
    await sent(0).answer(text('a'));
    ports.frame();
    ports.advance(1_000);
    await settle();
    expect([...seen]).toEqual(['failed']);
    ports.full = false;
    await sent(0).answer(finish, complete);
    await settle();
    expect(store.getState().saveState).toBe('saved');
  });

  it('come back; one that was going on is cut off by the reload and says so', async () => {
    const { ports, store, actions, sent } = await opened();
    actions.run();
    await settle();
    await sent(0).answer(text('part'));
    actions.keepNow();
    await settle();
    const again = createWorkbench(ports);
    await again.getState().actions.restore(store.getState().draftId);
    const { state } = again.getState().runs.a ?? {};
    expect(state).toMatchObject({ status: 'truncated', choices: [{ text: 'part' }], notices: [{ code: 'reload' }] });

    await sent(0).answer(finish, complete);
    await settle();
    const ended = createWorkbench(ports);
    await ended.getState().actions.restore(store.getState().draftId);
    expect(ended.getState().runs.a?.state).toMatchObject({ status: 'complete', notices: [] });
  });

  it('stay with their document when another is opened', async () => {
    const { store, actions, sent } = await opened();
    const first = store.getState().draftId;
    actions.run();
    await settle();
    await sent(0).answer(text('part'));
    actions.openDraft(NEW_DRAFT);
    await settle();
    expect(sent(0).signal.aborted).toBe(true);
    expect(store.getState().runs).toEqual({});
    await actions.openSaved(first);
    expect(store.getState().runs.a?.state).toMatchObject({ status: 'stopped', choices: [{ text: 'part' }] });
  });
});
