import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../core/result';
import { NEW_DRAFT } from '../draft/draft';
import { testProvider } from '../draft/testing/test-provider';
import { createWorkbench } from './create-workbench';
import { settle } from './testing/fake-ports';
import { called, DRAFT, end, london, made, openLoop, said } from './testing/tool-loop';

describe('results given by hand', () => {
  it('go out behind their calls, as typed, and lead to the answer', async () => {
    const { actions, state, messages, arrived, run, sent } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, ' 14 °C, cloudy ');
    actions.sendResults('a');
    await arrived(2);
    expect(messages(1)).toEqual([
      ...DRAFT.messages,
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{"location":"London"}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: ' 14 °C, cloudy ' },
    ]);
    expect(JSON.parse(sent(1).body).tool_choice).toBe('required');
    await sent(1).answer(...said('It is 14 °C.'));
    expect(state().runs.a?.state.choices[0]?.text).toBe('It is 14 °C.');
    expect(state().rounds.a?.map(({ state: { choices } }) => choices[0]?.toolCalls.length)).toEqual([1]);
  });

  it('are one undo step', async () => {
    const { actions, state, arrived, run } = await openLoop();
    await run(...called(london, { ...london, id: 'call_2', name: 'get_time' }));
    actions.giveResult('a', 0, 'x');
    actions.giveResult('a', 1, 'y');
    const before = state().past.length;
    actions.sendResults('a');
    await arrived(2);
    expect(state().past.length).toBe(before + 1);
    expect(state().draft.messages.length).toBe(DRAFT.messages.length + 3);
    actions.undo();
    expect(state().draft.messages).toEqual(DRAFT.messages);
  });

  it('wait until every call has one', async () => {
    const { actions, state, ports, arrived, messages, run } = await openLoop();
    await run(...called(london, { ...london, id: 'call_2' }, { ...london, id: 'call_3', name: 'get_time' }));
    actions.giveResult('a', 2, 'three');
    actions.giveResult('a', 0, 'one');
    actions.sendResults('a');
    actions.giveResult('a', 1, 'two');
    actions.giveResult('a', 1, undefined);
    actions.sendResults('a');
    await vi.dynamicImportSettled();
    await settle();
    expect(ports.sent.length).toBe(1);
    expect(state().draft.messages).toEqual(DRAFT.messages);
    actions.giveResult('a', 1, 'two');
    actions.sendResults('a');
    await arrived(2);
    expect(messages(1).slice(2)).toEqual([
      { role: 'tool', tool_call_id: 'call_1', content: 'one' },
      { role: 'tool', tool_call_id: 'call_2', content: 'two' },
      { role: 'tool', tool_call_id: 'call_3', content: 'three' },
    ]);
  });

  it('change nothing when the next round cannot be sent', async () => {
    const { actions, state, ports, run } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, 'x');
    actions.edit({ type: 'pick-model', column: 'a', provider: 'sandbox', model: '' });
    actions.sendResults('a');
    await vi.waitFor(() => expect(state().refusals.a).toMatchObject({ kind: 'invalid-draft' }));
    expect([ports.sent.length, state().draft.messages.length, state().rounds.a?.length]).toEqual([1, 1, 0]);
  });

  it('stand behind messages that were changed in between, right behind their calls', async () => {
    const { actions, messages, arrived, run } = await openLoop();
    await run(...called(london));
    actions.edit({ type: 'append-messages', messages: [{ role: 'user', content: 'Hurry!' }] });
    actions.edit({ type: 'remove-message', at: 0 });
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    expect(messages(1).map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
    expect(messages(1)[0]?.content).toBe('Hurry!');
  });

  it("go on in a column's own messages", async () => {
    const [column] = DRAFT.columns;
    if (column === undefined) throw new Error('no column');
    const own = { messages: [{ role: 'user', content: 'mine' }] };
    const { actions, state, messages, arrived, run } = await openLoop({ ...DRAFT, columns: [{ ...column, own }] });
    await run(...called(london));
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    expect(messages(1).map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
    expect(state().draft.messages).toEqual(DRAFT.messages);
  });

  it('answer the first choice with calls', async () => {
    const { actions, messages, arrived, run } = await openLoop();
    await run(
      { type: 'text-delta', at: 1, choice: 0, text: 'No call' },
      ...made([london], 1),
      ...made([london], 2),
      end(),
    );
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    expect(messages(1).map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
    expect(messages(1)[1]?.content).toBeNull();
  });
});

describe('rounds', () => {
  it('are gone after a run by hand, with their results; a reply leaves them to history as well', async () => {
    const { actions, state, arrived, run, sent, messages } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    expect(Object.keys(state().results).length).toBe(1);
    await sent(1).answer(...said('Fine.'));
    actions.reply('a', 'And now?');
    await arrived(3);
    expect(messages(2).map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'assistant', 'user']);
    expect([state().rounds.a, state().results]).toEqual([[], {}]);
  });

  it('stay when a failed one is tried again', async () => {
    const { actions, state, arrived, run, sent } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    const failure = { kind: 'network', reason: 'unknown', message: 'gone' } as const;
    await sent(1).answer({ type: 'run-failed', at: 2, failure });
    actions.retry('a');
    await arrived(3);
    expect(state().rounds.a?.length).toBe(1);
    expect(sent(2).body).toBe(sent(1).body);
  });

  it('come back with what was typed, and a last one that was going on is cut off', async () => {
    const { ports, actions, state, arrived, run, sent, store } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, 'fourteen');
    await settle();
    const reload = async () => {
      const again = createWorkbench(ports);
      await again.getState().actions.restore(store.getState().draftId);
      return again.getState();
    };
    const first = state().runs.a?.id ?? '';
    expect((await reload()).results).toEqual({ [first]: { 0: 'fourteen' } });
    actions.sendResults('a');
    await arrived(2);
    await sent(1).answer({ type: 'text-delta', at: 1, choice: 0, text: 'It is' });
    actions.keepNow();
    await settle();
    const later = await reload();
    expect(later.rounds.a?.map(({ id }) => id)).toEqual([first]);
    expect(later.runs.a?.state).toMatchObject({ status: 'truncated', choices: [{ text: 'It is' }] });
    expect(later.results[first]).toEqual({ 0: 'fourteen' });
    const [round] = later.rounds.a ?? [];
    expect(round).toBe(ports.saved.get(store.getState().draftId)?.runs[0]);
  });

  it('are in a duplicate, and gone in another document', async () => {
    const { actions, state, arrived, run, sent } = await openLoop();
    await run(...called(london));
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    await sent(1).answer(...said('Fine.'));
    actions.duplicateDraft();
    expect([state().rounds.a?.length, Object.keys(state().results).length]).toEqual([1, 1]);
    actions.openDraft(NEW_DRAFT);
    expect([state().rounds, state().results, state().autos]).toEqual([{}, {}, {}]);
  });
});

describe('a mock', () => {
  it('gives the result, which can still be changed before it is sent', async () => {
    const { actions, state, run } = await openLoop();
    await run(...called(london));
    const id = state().runs.a?.id ?? '';
    actions.answerWithMock('a', 0);
    await vi.waitFor(() => expect(state().results[id]?.[0]).toBe('weather {"location":"London"}'));
    expect(state().mocks[id]?.[0]).toBeUndefined();
    actions.giveResult('a', 0, 'mine');
    expect(state().results[id]?.[0]).toBe('mine');
  });

  it.each([
    ['has none', { ...london, name: 'get_time' }, 'get_time has no mock.'],
    [
      'cannot read the arguments',
      { ...london, args: '{"location"' },
      'The arguments are incomplete JSON. The mock was not called.',
    ],
  ])('says when it %s', async (_name, call, message) => {
    const { actions, state, run } = await openLoop();
    await run(...called(call));
    const id = state().runs.a?.id ?? '';
    actions.answerWithMock('a', 0);
    await vi.waitFor(() => expect(state().mocks[id]?.[0]).toEqual({ state: 'failed', message }));
    expect(state().results[id]).toBeUndefined();
  });

  it('says why it failed', async () => {
    const { actions, ports, state, run } = await openLoop();
    ports.mock = async () => fail({ kind: 'unavailable', message: 'It took longer than 2 s.' });
    await run(...called(london));
    const id = state().runs.a?.id ?? '';
    actions.answerWithMock('a', 0);
    await vi.waitFor(() => expect(state().mocks[id]?.[0]).toMatchObject({ message: 'It took longer than 2 s.' }));
  });

  it('changes nothing when another run has begun meanwhile', async () => {
    const { actions, ports, state, run } = await openLoop();
    let answer: (text: string) => void = () => undefined;
    ports.mock = () =>
      new Promise((resolve) => {
        answer = (text) => resolve(ok(text));
      });
    await run(...called(london));
    const id = state().runs.a?.id ?? '';
    actions.answerWithMock('a', 0);
    await vi.waitFor(() => expect(state().mocks[id]?.[0]).toEqual({ state: 'running' }));
    actions.run();
    answer('late');
    await settle();
    expect(state().results).toEqual({});
  });
});

describe('ids', () => {
  it('are rewritten to nine letters or digits for Mistral, in both places', async () => {
    const { actions, ports, messages, arrived, run } = await openLoop();
    ports.providers = [testProvider({ id: 'mistral', auth: 'none', key: 'not-needed' })];
    actions.edit({ type: 'pick-model', column: 'a', provider: 'mistral', model: 'm' });
    await run(...called({ ...london, id: 'chatcmpl-tool-0123456789abcdef' }));
    actions.giveResult('a', 0, 'x');
    actions.sendResults('a');
    await arrived(2);
    const [, call, result] = messages(1);
    expect(result?.tool_call_id).toMatch(/^[a-zA-Z0-9]{9}$/);
    expect(call?.tool_calls).toMatchObject([{ id: result?.tool_call_id }]);
  });
});
