import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../core/result';
import type { RunEvent } from '../run/event';
import { createWorkbench } from './create-workbench';
import { settle } from './testing/fake-ports';
import { type Call, called, london, made, openLoop, said } from './testing/tool-loop';

describe('Auto', () => {
  const at = (place: string): Call => ({ ...london, id: `call_${place}`, args: JSON.stringify({ location: place }) });

  it('is off by default, and off again when it has ended', async () => {
    const { actions, ports, state, arrived, note, run, sent } = await openLoop();
    await run(...called(london));
    await settle();
    expect([ports.sent.length, state().autos.a]).toEqual([1, undefined]);
    actions.setAuto('a', true);
    await arrived(2);
    await sent(1).answer(...said('It is 14 °C.'));
    await note();
    expect(state().autos.a).toEqual({ on: false, note: 'Auto ended: the answer has no call.' });
    expect(state().rounds.a?.length).toBe(1);
  });

  it('ends after five rounds, and makes five more when it is switched on again', async () => {
    const { actions, ports, state, arrived, note, run, sent } = await openLoop();
    actions.setAuto('a', true);
    await vi.waitFor(() => expect(state().autos.a?.on).toBe(true));
    await run(...called(at('0')));
    for (let round = 1; round < 5; round += 1) {
      await arrived(round + 1);
      await sent(round).answer(...called(at(`${round}`)));
    }
    await note();
    expect(state().autos.a?.note).toBe('Auto ended after 5 rounds.');
    expect(ports.sent.length).toBe(5);
    actions.setAuto('a', true);
    for (let round = 5; round < 10; round += 1) {
      await arrived(round + 1);
      await sent(round).answer(...called(at(`${round}`)));
    }
    await note();
    expect([state().autos.a?.note, ports.sent.length]).toEqual(['Auto ended after 10 rounds.', 10]);
  });

  it('ends at a repeated call, however its JSON is written', async () => {
    const { actions, ports, state, arrived, note, run, sent } = await openLoop();
    await run(...called({ ...london, args: '{"location":"London","unit":"c"}' }));
    actions.setAuto('a', true);
    await arrived(2);
    await sent(1).answer(...called({ ...london, id: 'other', args: '{ "unit": "c", "location": "London" }' }));
    await note();
    expect(state().autos.a?.note).toBe('Auto ended: get_weather was called again with the same arguments.');
    expect([ports.sent.length, state().results[state().runs.a?.id ?? '']]).toEqual([2, undefined]);
  });

  it('ends at Stop', async () => {
    const { actions, ports, state, arrived, note, run } = await openLoop();
    await run(...called(london));
    actions.setAuto('a', true);
    await arrived(2);
    actions.stop();
    await note();
    expect([state().autos.a?.note, ports.sent.length]).toEqual(['Auto ended: the run was stopped.', 2]);
  });

  it('ends at Stop while a mock is at work', async () => {
    const { actions, ports, state, note, run } = await openLoop();
    ports.mock = (_code, _args, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(fail({ kind: 'aborted', message: 'aborted' })));
      });
    await run(...called(london));
    actions.setAuto('a', true);
    await vi.waitFor(() => expect(state().mocks[state().runs.a?.id ?? '']?.[0]).toEqual({ state: 'running' }));
    actions.stop();
    await note();
    expect([state().autos.a?.note, ports.sent.length]).toEqual(['Auto ended: The mock was stopped.', 1]);
  });

  it.each([
    [
      'failure',
      { type: 'run-failed', at: 2, failure: { kind: 'network', reason: 'unknown', message: 'x' } },
      'the run failed',
    ],
    ['an answer cut off', { type: 'run-end', at: 2, state: 'truncated' }, 'the answer was cut off'],
  ] as const)('ends at %s', async (_name, last, words) => {
    const { actions, state, arrived, note, run, sent } = await openLoop();
    await run(...called(london));
    actions.setAuto('a', true);
    await arrived(2);
    await sent(1).answer(...made([at('Paris')]), last);
    await note();
    expect(state().autos.a?.note).toBe(`Auto ended: ${words}.`);
  });

  it('leaves a call without a mock to the person, and keeps what the other mocks gave', async () => {
    const { actions, ports, state, note, run } = await openLoop();
    await run(...called(london, { ...london, id: 'call_2', name: 'get_time' }));
    actions.setAuto('a', true);
    await note();
    const id = state().runs.a?.id ?? '';
    expect(state().autos.a?.note).toBe('Auto ended: get_time has no mock.');
    expect(state().results[id]).toEqual({ 0: 'weather {"location":"London"}' });
    expect(state().mocks[id]?.[1]).toEqual({ state: 'failed', message: 'get_time has no mock.' });
    expect(ports.sent.length).toBe(1);
  });

  it('takes a result that a person has given before', async () => {
    const { actions, arrived, messages, run } = await openLoop();
    await run(...called({ ...london, name: 'get_time' }));
    actions.giveResult('a', 0, 'noon');
    actions.setAuto('a', true);
    await arrived(2);
    expect(messages(1).at(-1)?.content).toBe('noon');
  });

  it('sends nothing once it is switched off', async () => {
    const { actions, ports, state, run } = await openLoop();
    let answer: (text: string) => void = () => undefined;
    ports.mock = () =>
      new Promise((resolve) => {
        answer = (text) => resolve(ok(text));
      });
    await run(...called(london));
    actions.setAuto('a', true);
    await vi.waitFor(() => expect(state().mocks[state().runs.a?.id ?? '']?.[0]).toBeDefined());
    actions.setAuto('a', false);
    await vi.waitFor(() => expect(state().autos.a?.on).toBe(false));
    answer('late');
    await settle();
    expect(ports.sent.length).toBe(1);
    expect(state().results[state().runs.a?.id ?? '']).toEqual({ 0: 'late' });
  });

  it('goes on after a refused run that was mended', async () => {
    const { store, ports } = await openLoop();
    const refusal: RunEvent = {
      type: 'run-failed',
      at: 2,
      failure: { kind: 'refused', message: 'no', reason: 'bad_request', status: 400 },
    };
    const mending = createWorkbench(
      {
        ...ports,
        mend: async (record) =>
          record.state.failure ? { type: 'remove-added', column: 'a', name: 'stream_options' } : undefined,
      },
      store.getState().draft,
    );
    await mending.getState().actions.restore();
    const { actions } = mending.getState();
    actions.setAuto('a', true);
    await vi.waitFor(() => expect(mending.getState().autos.a?.on).toBe(true));
    actions.run();
    await settle();
    await ports.sent[0]?.answer(refusal);
    await vi.waitFor(() => expect(ports.sent.length).toBe(2));
    await ports.sent[1]?.answer(...called(london));
    await vi.waitFor(() => expect(ports.sent.length).toBe(3));
  });
});
