import { expect, test } from 'vitest';
import { sealScope } from './seal-scope';

test('ways out go, own and inherited, and cannot be put back', () => {
  const parent = { indexedDB: {}, navigator: {} };
  const scope: Record<string, unknown> = Object.create(parent, {
    fetch: { value: () => 1, configurable: true, writable: true },
    importScripts: { get: () => 1, configurable: true },
    postMessage: { value: () => 1 },
  });
  expect(sealScope(scope)).toEqual([]);
  expect([scope.fetch, scope.importScripts, scope.indexedDB, scope.navigator]).toEqual(Array(4).fill(undefined));
  expect(parent).toEqual({});
  expect(Reflect.set(scope, 'fetch', 1)).toBe(false);
  expect(Reflect.deleteProperty(scope, 'fetch')).toBe(false);
  expect(scope.postMessage).toBeDefined();
});

test('what cannot be taken is named', () => {
  expect(sealScope(Object.defineProperty({}, 'fetch', { value: 1, configurable: false }))).toEqual(['fetch']);
});
