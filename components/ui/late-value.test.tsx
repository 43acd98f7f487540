import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { latePart } from './late-part';
import { lateValue } from './late-value';

const events = new EventTarget();

beforeEach(() => {
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
});

it('is fetched once, however often it is asked for', async () => {
  const load = vi.fn(async () => 1);
  const late = lateValue(load);
  expect(load).not.toHaveBeenCalled();
  late.preload();
  late.preload();
  await Promise.resolve();
  late.preload();
  expect(load).toHaveBeenCalledTimes(1);
});

it('is asked for again after it could not be loaded', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(1);
  const late = lateValue(load);
  late.preload();
  await vi.waitFor(() => {
    late.preload();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

it('is nothing in the page that the server renders, and is not fetched there', async () => {
  const load = vi.fn(async () => () => <p>late</p>);
  const Part = latePart(load);
  expect(renderToString(<Part />)).toBe('');
  expect(load).not.toHaveBeenCalled();
});
