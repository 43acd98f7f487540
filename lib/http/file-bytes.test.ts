import { expect, test } from 'vitest';
import { fileBytes } from './file-bytes';

test('the bytes of a file come as they are', async () => {
  const result = await fileBytes('/file', async () => new Response(new Uint8Array([0, 97])));
  expect(result.ok && [...new Uint8Array(result.value)]).toEqual([0, 97]);
});

test.each([
  ['is not there', async () => new Response('', { status: 404 })],
  ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
])('a file that %s is a failure', async (_how, fetcher) => {
  expect(await fileBytes('/file', fetcher)).toMatchObject({ failure: { kind: 'unavailable' } });
});
