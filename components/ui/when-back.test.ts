import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateValue } from './late-value';
import { whenBack } from './when-back';

let events = new EventTarget();

beforeEach(() => {
  events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
});

afterEach(() => vi.unstubAllGlobals());

it.each(['online', 'focus'])('calls back once after %s', (name) => {
  const back = vi.fn();
  whenBack(back);
  for (const event of [name, 'online', 'focus']) events.dispatchEvent(new Event(event));
  expect(back).toHaveBeenCalledTimes(1);
});

it('does not call back once it is called off', () => {
  const back = vi.fn();
  whenBack(back)();
  events.dispatchEvent(new Event('online'));
  expect(back).not.toHaveBeenCalled();
});

it('fetches nothing again that nobody looks at', async () => {
  const load = vi.fn().mockRejectedValue(new Error('offline'));
  lateValue(load).preload();
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  events.dispatchEvent(new Event('online'));
  await Promise.resolve();
  expect(load).toHaveBeenCalledTimes(1);
});
