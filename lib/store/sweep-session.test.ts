import { describe, expect, it } from 'vitest';
import { createSweepRunner } from './sweep-runner';
import { answerAll, answerToTheEnd, begun, seedOf } from './testing/begun-sweep';
import { settle } from './testing/fake-ports';
import { answer, fakeSweepPorts, seeds, tooMany } from './testing/fake-sweeps';

describe('rate limits', () => {
  it('wait as long as the provider asks, visibly, and then go on', async () => {
    const { ports, runner, states, sweep } = await begun(6);
    for (const run of ports.sent.slice(0, 4)) {
      await run.answer(tooMany(ports.clock, 20_000));
      await run.end();
    }
    await settle();
    expect(ports.sent.length).toBe(4);
    expect(states().every((state) => state === 'idle')).toBe(true);
    expect(runner.getState().heldBack).toEqual([{ provider: 'sandbox', model: 'm', untilWall: 1_020_000 }]);
    expect(sweep().state).toBe('running');
    ports.advance(20_000);
    await settle();
    await answerToTheEnd(ports, 4);
    expect(ports.sent.slice(4).map(({ body }) => seedOf(body))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sweep()).toMatchObject({ state: 'finished', done: 6 });
    expect(runner.getState().heldBack).toEqual([]);
  });

  it('fail the cells after three waits without an answer', async () => {
    const { ports, sweep } = await begun(2);
    let done = 0;
    for (let turn = 0; turn < 9; turn += 1) {
      const open = ports.sent.slice(done);
      done += open.length;
      for (const run of open) {
        await run.answer(tooMany(ports.clock));
        await run.end();
      }
      ports.advance(600_000);
      await settle();
    }
    expect(ports.sent.length).toBe(8);
    expect(sweep()).toMatchObject({ state: 'finished', done: 2 });
    expect(sweep().cells.map(({ failure }) => failure)).toEqual(['Too many requests.', 'Too many requests.']);
  });

  it('are waited for although cells that were on their way are answered; an answer lets the next refusal begin anew', async () => {
    const { ports, sweep } = await begun(30);
    let done = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      const open = ports.sent.slice(done);
      done += open.length;
      for (const [at, run] of open.entries()) {
        await run.answer(...(at < 2 ? [tooMany(ports.clock, 20_000)] : answer('fine', ports.clock)));
        await run.end();
      }
      await settle();
      expect(ports.sent.length).toBe(done);
      ports.advance(20_000);
      await settle();
      expect(ports.sent.length).toBe(done + 4);
    }
    expect(sweep()).toMatchObject({ state: 'running', done: 12 });
    expect(sweep().cells.some(({ state }) => state === 'failed')).toBe(false);
  });

  it('hold back no other provider', async () => {
    const models = ['sandbox', 'other'].map((provider) => ({ provider, model: 'm' }));
    const ports = fakeSweepPorts();
    const [sandbox] = ports.providers;
    ports.providers = [...ports.providers, ...(sandbox ? [{ ...sandbox, id: 'other' }] : [])];
    const runner = createSweepRunner(ports);
    await runner.start(seeds(3, { models }));
    await settle();
    for (const run of ports.sent.filter(({ provider }) => provider === 'sandbox')) {
      await run.answer(tooMany(0, 60_000));
      await run.end();
    }
    for (const run of ports.sent.filter(({ provider }) => provider === 'other')) {
      await run.answer(...answer('fine', 0));
      await run.end();
    }
    ports.advance(300);
    expect(runner.getState().sweep?.cells.map(({ state }) => state)).toEqual([
      ...Array(3).fill('idle'),
      ...Array(3).fill('complete'),
    ]);
  });
});

describe('a kept sweep', () => {
  it('goes on after a reload: what has ended stays, the rest is sent', async () => {
    const { ports, sweep } = await begun(6);
    await ports.sent[0]?.answer(...answer('kept', 0));
    await ports.sent[0]?.end();
    await settle();
    const { id } = sweep();
    expect(ports.kept.get(id)?.state).toBe('running');
    // The page goes away, and its lock with it.
    ports.locked.clear();
    const before = ports.sent.length;
    const next = createSweepRunner(ports);
    expect(await next.open(id)).toEqual({ ok: true, value: true });
    expect(next.getState().sweep).toMatchObject({ id, state: 'paused', done: 1 });
    expect(ports.sent.length).toBe(before);
    await next.resume();
    await settle();
    await answerToTheEnd(ports, before);
    expect(ports.sent.slice(before).map(({ body }) => seedOf(body))).toEqual([1, 2, 3, 4, 5]);
    expect(next.getState().sweep).toMatchObject({ state: 'finished', done: 6 });
    expect(next.getState().sweep?.cells[0]?.text).toBe('kept');
  });

  it('is not run twice: another tab that has it is asked first, and what it has done is taken over', async () => {
    const { ports, runner, sweep } = await begun(6);
    const { id } = sweep();
    const other = createSweepRunner(ports);
    await other.open(id);
    const before = ports.sent.length;
    expect(await other.resume()).toMatchObject({ ok: false, failure: { message: 'Another tab runs this sweep.' } });
    expect(other.getState().failure?.message).toBe('Another tab runs this sweep.');
    expect(ports.sent.length).toBe(before);
    runner.pause();
    await answerAll(ports, 0);
    await settle();
    await other.resume();
    await settle();
    expect(ports.sent.slice(before).map(({ body }) => seedOf(body))).toEqual([4, 5]);
    await answerToTheEnd(ports, before);
    expect(other.getState().sweep).toMatchObject({ state: 'finished', done: 6 });
  });

  it('is gone when it was removed', async () => {
    const runner = createSweepRunner(fakeSweepPorts());
    expect(await runner.open('x')).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await runner.resume()).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });
});

describe('a store that refuses', () => {
  it('pauses the sweep and says why; the answer stays, and Resume goes on all the same', async () => {
    const { ports, runner, sweep } = await begun(6);
    ports.brokenStore = true;
    await answerAll(ports, 0);
    expect(sweep()).toMatchObject({ state: 'paused', done: 4 });
    expect(runner.getState().failure?.message).toBe('This browser has no room left.');
    expect(ports.sent.length).toBe(4);
    await runner.resume();
    await settle();
    await answerToTheEnd(ports, 4);
    expect(sweep()).toMatchObject({ state: 'finished', done: 6 });
    expect(ports.sent.length).toBe(6);
  });

  it('sends nothing before a person has seen that nothing will be kept', async () => {
    const ports = fakeSweepPorts();
    ports.brokenStore = true;
    const runner = createSweepRunner(ports);
    expect(await runner.start(seeds(2))).toMatchObject({ ok: false });
    expect(runner.getState()).toMatchObject({ sweep: { state: 'paused' }, failure: { kind: 'unavailable' } });
    expect(ports.sent.length).toBe(0);
    await runner.resume();
    await settle();
    await answerToTheEnd(ports);
    expect(runner.getState().sweep).toMatchObject({ state: 'finished', done: 2 });
  });

  it('keeps everything once it is well again', async () => {
    const ports = fakeSweepPorts();
    ports.brokenStore = true;
    const runner = createSweepRunner(ports);
    await runner.start(seeds(2));
    ports.brokenStore = false;
    await runner.resume();
    await settle();
    await answerToTheEnd(ports);
    expect([...ports.kept.values()][0]).toMatchObject({
      state: 'finished',
      cells: [{ text: 'seed 0' }, { text: 'seed 1' }],
    });
  });
});
