import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeptText } from './kept-text';

function storage() {
  const slots = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => slots.get(name) ?? null,
    setItem: (name: string, value: string) => slots.set(name, value),
    removeItem: (name: string) => slots.delete(name),
  });
  return slots;
}

afterEach(() => vi.unstubAllGlobals());

describe('a kept text', () => {
  it('stands while the document holds what came of it', () => {
    storage();
    const kept = createKeptText('test');
    kept.keep('a', '{ "x":1 }', { x: 1 }, undefined);
    expect(kept.textFor('a', { x: 1 })).toBe('{ "x":1 }');
    expect(kept.textFor('a', { x: 2 })).toBeUndefined();
    expect(kept.textFor('a', undefined)).toBeUndefined();
    expect(kept.textFor('b', { x: 1 })).toBeUndefined();
  });

  it('survives a reload only where it is broken', () => {
    const slots = storage();
    const kept = createKeptText('test');
    kept.keep('good', '1 ', 1, undefined);
    kept.keep('broken', '{', undefined, 'It is broken.');
    const reloaded = createKeptText('test');
    expect(reloaded.textFor('good', 1)).toBeUndefined();
    expect(reloaded.textFor('broken', undefined)).toBe('{');
    expect(reloaded.problemFor('broken', undefined)).toBe('It is broken.');
    expect(reloaded.problemFor('broken', 1)).toBeUndefined();
    reloaded.keep('broken', '{}', {}, undefined);
    expect(slots.size).toBe(0);
  });

  it('is forgotten for good, and tells who listens', () => {
    storage();
    const kept = createKeptText('test');
    const listener = vi.fn();
    const stop = kept.subscribe(listener);
    kept.keep('a', '{', 1, 'It is broken.');
    kept.forget('a');
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    kept.keep('a', '', 1, undefined);
    expect(listener).toHaveBeenCalledTimes(2);
    kept.forget('a');
    expect(kept.textFor('a', 1)).toBeUndefined();
    expect(createKeptText('test').textFor('a', 1)).toBeUndefined();
  });

  it('works without a storage, and with a foreign slot', () => {
    const kept = createKeptText('test');
    kept.keep('a', '{', 1, 'It is broken.');
    expect(kept.textFor('a', 1)).toBe('{');
    storage().set('workbench-test-text-b', '[1]');
    expect(createKeptText('test').textFor('b', 1)).toBeUndefined();
  });
});
