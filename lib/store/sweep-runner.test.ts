import { describe, expect, it } from 'vitest';
import { cellCount } from '../compare/sweep-cells';
import { createSweepRunner } from './sweep-runner';
import { answerAll, answerToTheEnd, begun, seedOf } from './testing/begun-sweep';
import { settle } from './testing/fake-ports';
import { answer, fakeSweepPorts, seeds } from './testing/fake-sweeps';

describe('a sweep', () => {
  it('sends every cell once, in order, four at a time, and keeps each with its run', async () => {
    const { ports, started, sweep } = await begun(10);
    expect(started.ok).toBe(true);
    expect(ports.sent.map(({ body }) => seedOf(body))).toEqual([0, 1, 2, 3]);
    await answerToTheEnd(ports);
    expect(ports.sent.map(({ body }) => seedOf(body))).toEqual([...Array(10).keys()]);
    expect(sweep()).toMatchObject({ state: 'finished', done: 10 });
    expect(sweep().cells.map(({ text }) => text)).toEqual([...Array(10).keys()].map((seed) => `seed ${seed}`));
    const { id } = sweep();
    expect(ports.kept.get(id)).toMatchObject({ state: 'finished', cells: sweep().cells });
    expect(ports.runs.get(`${id} 7`)).toMatchObject({ column: 'cell', sent: expect.stringContaining('"seed":7') });
    expect(ports.locked.size).toBe(0);
    expect(ports.most.sending).toBe(4);
  });

  it('measures from when a cell is sent', async () => {
    const { ports, sweep } = await begun(1);
    ports.clock += 500;
    await ports.sent[0]?.answer(...answer('x', ports.clock));
    await ports.sent[0]?.end();
    expect(sweep().cells[0]).toMatchObject({ state: 'complete', totalMs: 500, firstTokenMs: 500, finish: 'stop' });
  });

  it('judges the checks of its draft, with the variables of the row', async () => {
    const { draft } = seeds(1);
    const checks = [{ type: 'contains', text: '{{city}}' }];
    const rows = ['London', 'Rome'].map((city) => [['city', city] as const]);
    const { ports, sweep } = await begun(1, { draft: { ...draft, checks }, rows });
    for (const run of ports.sent) {
      await run.answer(...answer('In London', 0));
      await run.end();
    }
    expect(sweep().cells.map((cell) => cell.checks.map(({ state }) => state))).toEqual([['pass'], ['fail']]);
  });

  it('refuses a plan of too many cells and says so', async () => {
    const { runner, started, ports } = await begun(200, { repeats: 26 });
    expect(started).toMatchObject({ ok: false, failure: { message: expect.stringContaining('5,200') } });
    expect(runner.getState()).toMatchObject({ sweep: undefined, failure: { kind: 'invalid-draft' } });
    expect(ports.sent.length).toBe(0);
  });

  it('fails the cells that cannot be sent, with their sentence, and goes on with the others', async () => {
    const models = [
      { provider: 'oxen', model: 'needs-a-key' },
      { provider: 'nobody', model: 'x' },
      { provider: 'sandbox', model: 'm' },
    ];
    const { ports, sweep } = await begun(6, { models });
    await settle();
    await answerToTheEnd(ports);
    const { cells, state } = sweep();
    expect(state).toBe('finished');
    expect(cells.slice(0, 6).every(({ failure }) => failure?.includes('OXEN_API_KEY'))).toBe(true);
    expect(cells.slice(6, 12).every(({ failure }) => failure?.includes('nobody'))).toBe(true);
    expect(cells.slice(12).every((cell) => cell.state === 'complete')).toBe(true);
  });

  it('never stands in the queue with more than a few, and tells the page little: 1,000 cells', async () => {
    const ports = fakeSweepPorts();
    ports.places = 2;
    const runner = createSweepRunner(ports);
    let news = 0;
    runner.subscribe(() => {
      news += 1;
    });
    const plan = seeds(100, { repeats: 10 });
    expect(cellCount(plan)).toBe(1_000);
    await runner.start(plan);
    await settle();
    let done = 0;
    while (done < ports.sent.length) {
      done = await answerAll(ports, done);
      ports.advance(10);
    }
    ports.advance(250);
    expect(runner.getState().sweep).toMatchObject({ state: 'finished', done: 1_000 });
    expect(ports.sent.length).toBe(1_000);
    expect(ports.most.queued).toBe(1);
    expect(news).toBeLessThanOrEqual(4 * (ports.clock / 1_000) + 8);
  });
});

describe('pause, resume and stop', () => {
  it('pauses: nothing more is sent, what runs ends and is kept', async () => {
    const { ports, runner, states, sweep } = await begun(6);
    runner.pause();
    expect(sweep().state).toBe('paused');
    expect(ports.locked.size).toBe(1);
    await answerAll(ports, 0);
    expect(ports.sent.length).toBe(4);
    expect(states()).toEqual(['complete', 'complete', 'complete', 'complete', 'idle', 'idle']);
    expect(ports.locked.size).toBe(0);
    expect(ports.kept.get(sweep().id)?.state).toBe('paused');
    await runner.resume();
    await settle();
    await answerToTheEnd(ports, 4);
    expect(ports.sent.map(({ body }) => seedOf(body))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sweep()).toMatchObject({ state: 'finished', done: 6 });
  });

  it('pauses what waits in the queue: it is never sent', async () => {
    const ports = fakeSweepPorts();
    ports.places = 1;
    const runner = createSweepRunner(ports);
    await runner.start(seeds(3));
    await settle();
    expect([ports.sent.length, ports.most.queued]).toEqual([1, 1]);
    runner.pause();
    await answerAll(ports, 0);
    await settle();
    expect(ports.sent.length).toBe(1);
    await runner.resume();
    await settle();
    await answerToTheEnd(ports, 1);
    expect(ports.sent.map(({ body }) => seedOf(body))).toEqual([0, 1, 2]);
  });

  it('stops: what runs is ended and counts as not sent', async () => {
    const { ports, runner, states, sweep } = await begun(5);
    await ports.sent[1]?.answer(...answer('done', 0));
    await ports.sent[1]?.end();
    await ports.sent[0]?.answer({ type: 'text-delta', at: 0, choice: 0, text: 'half' });
    expect(states()).toEqual(['waiting', 'complete', 'waiting', 'waiting', 'waiting']);
    runner.stop();
    expect(states()).toEqual(['idle', 'complete', 'idle', 'idle', 'idle']);
    await settle();
    await settle();
    expect(ports.sent.filter(({ signal }) => signal.aborted).length).toBe(4);
    expect(states()).toEqual(['idle', 'complete', 'idle', 'idle', 'idle']);
    expect(sweep()).toMatchObject({ state: 'stopped', done: 1 });
    expect(ports.locked.size).toBe(0);
    const before = ports.sent.length;
    await runner.resume();
    await settle();
    await answerToTheEnd(ports, before);
    expect(ports.sent.slice(before).map(({ body }) => seedOf(body))).toEqual([0, 2, 3, 4]);
    expect(sweep()).toMatchObject({ state: 'finished', done: 5 });
  });

  it('sends failed and cut answers again when asked to, and no others', async () => {
    const { ports, runner, states } = await begun(4);
    await ports.sent[0]?.answer(...answer('fine', 0));
    await ports.sent[1]?.answer({
      type: 'run-failed',
      at: 0,
      failure: { kind: 'network', reason: 'reset', message: 'Reset.' },
    });
    await ports.sent[2]?.answer({ type: 'text-delta', at: 0, choice: 0, text: 'half' });
    await ports.sent[3]?.answer({ type: 'run-end', at: 0, state: 'stopped' });
    for (const run of [...ports.sent]) await run.end();
    await settle();
    expect(ports.sent.length).toBe(4);
    expect(states()).toEqual(['complete', 'failed', 'truncated', 'truncated']);
    await runner.retryFailed();
    await settle();
    await answerToTheEnd(ports, 4);
    expect(ports.sent.slice(4).map(({ body }) => seedOf(body))).toEqual([1, 2, 3]);
    expect(states()).toEqual(['complete', 'complete', 'complete', 'complete']);
  });

  it('begins another sweep only when the first is paused', async () => {
    const { ports, runner } = await begun(8);
    await runner.start(seeds(2));
    await settle();
    const former = [...ports.kept.values()][0];
    await answerToTheEnd(ports);
    expect(ports.sent.length).toBe(6);
    expect(ports.kept.get(former?.id ?? '')).toMatchObject({ state: 'paused' });
    expect(ports.kept.get(former?.id ?? '')?.cells.filter(({ state }) => state === 'complete').length).toBe(4);
    expect(runner.getState().sweep).toMatchObject({ state: 'finished', done: 2 });
  });
});
