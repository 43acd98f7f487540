import { expect, vi } from 'vitest';
import type { Message } from '../../chat/message';
import { type Draft, NEW_DRAFT } from '../../draft/draft';
import type { RunEvent } from '../../run/event';
import { createWorkbench } from '../create-workbench';
import { fakePorts, settle } from './fake-ports';

/** The end of an answer. */
export const end = (state: 'complete' | 'truncated' | 'stopped' = 'complete'): RunEvent => ({
  type: 'run-end',
  at: 2,
  state,
});
/** An answer in words. */
export const said = (text: string): readonly RunEvent[] => [
  { type: 'text-delta', at: 1, choice: 0, text },
  { type: 'finish', at: 1, choice: 0, reason: 'stop' },
  end(),
];
export type Call = { readonly id?: string; readonly kind?: string; readonly name: string; readonly args: string };
/** Calls, as events. */
export const made = (calls: readonly Call[], choice = 0): readonly RunEvent[] =>
  calls.map(({ id = '', kind = 'function', name, args }, call) => ({
    type: 'tool-call-delta',
    at: 1,
    choice,
    call,
    id,
    kind,
    name,
    arguments: args,
  }));
/** An answer that is nothing but calls. */
export const called = (...calls: readonly Call[]) => [...made(calls), end()];
export const london: Call = { id: 'call_1', name: 'get_weather', args: '{"location":"London"}' };

/** One tool with a mock, one without. */
export const DRAFT: Draft = {
  ...NEW_DRAFT,
  messages: [{ role: 'user', content: 'What is the weather in London?' }],
  toolChoice: 'required',
  tools: ['get_weather', 'get_time'].map((name, index) => ({
    definition: { type: 'function', function: { name, parameters: { type: 'object' } } },
    enabled: true,
    ...(index === 0 ? { mock: 'weather' } : {}),
  })),
};

/** A workbench whose provider the test plays. */
export async function openLoop(draft: Draft = DRAFT) {
  const ports = fakePorts();
  const store = createWorkbench(ports, draft);
  await store.getState().actions.restore();
  const { actions } = store.getState();
  const state = () => store.getState();
  const sent = (at: number) => {
    const found = ports.sent[at];
    if (found === undefined) throw new Error(`nothing was sent as number ${at}`);
    return found;
  };
  const messages = (at: number): readonly Message[] => JSON.parse(sent(at).body).messages;
  /** Waits for this many requests; the loop's part of the page is loaded first. */
  const arrived = (count: number) => vi.waitFor(() => expect(ports.sent.length).toBe(count));
  const note = () => vi.waitFor(() => expect(state().autos.a?.note).toMatch(/^Auto ended/));
  const run = async (...events: readonly RunEvent[]) => {
    actions.run();
    await settle();
    await sent(ports.sent.length - 1).answer(...events);
  };
  return { ports, store, actions, state, sent, messages, arrived, note, run };
}
