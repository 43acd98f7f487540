import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { MARKER } from './canary-keys';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const HEX = Buffer.from(`key ${MARKER}`).toString('hex').toUpperCase();
const LINK = `#c=1${deflateRawSync(Buffer.from(JSON.stringify({ draft: { title: MARKER } }))).toString('base64url')}`;
const PERCENT = [...Buffer.from(MARKER)].map((byte) => `%${byte.toString(16)}`).join('');

/** Statements of a page that let the marker out, each in its own encoding, by the way and place where the watcher must find it. */
export const LEAKS: Readonly<Record<string, string>> = {
  'page: document': `document.body.append('${MARKER}')`,
  'page: fields': `document.querySelector('textarea').value = '${HEX}'`,
  'page: title and address': `document.title = '${MARKER.toLowerCase()}'`,
  'storage: cookies': `document.cookie = 'a=${base64(MARKER).replaceAll('=', '')}'`,
  'storage: localStorage': `localStorage.setItem('a', JSON.stringify('x${base64(`xy${MARKER}z`)}'))`,
  'storage: sessionStorage': `sessionStorage.setItem('${PERCENT}', '')`,
  'storage: kept/texts': `await put('texts', { deep: [{ '${MARKER}': 1 }] })`,
  'storage: kept/bytes': `await put('bytes', { deep: new TextEncoder().encode('${MARKER}') })`,
  'storage: kept/blobs': `await put('blobs', { deep: new Blob(['${[...MARKER].reverse().join('')}']) })`,
  'cookie: hidden': `await fetch('/cookie')`,
  'console: debug': `console.debug('%s', '${MARKER}')`,
  'clipboard: debug': `await navigator.clipboard.writeText('see ${LINK}').catch(() => 'headless')`,
  'address: address': `history.replaceState(null, '', '/${LINK}')`,
  'request: POST /elsewhere': `await fetch('/elsewhere', { method: 'POST', body: '{"a":"${HEX}"}' })`,
  'request: GET /in-a-header': `await fetch('/in-a-header', { headers: { 'x-a': '${MARKER}' } })`,
  'download: leak.txt': `Object.assign(document.createElement('a'), { download: 'leak.txt',
    href: URL.createObjectURL(new Blob(['a'.repeat(3e6) + '${MARKER}'])) }).click()`,
};

/** A site whose page runs this statement and then sets `window.done`. */
export async function startLeakingPage(leak: string): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/cookie') response.setHeader('set-cookie', `hidden=${base64(MARKER)}; HttpOnly`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>leaks</title><textarea></textarea><input type="password" value=""><script>
      const open = indexedDB.open('kept', 1);
      open.onupgradeneeded = () => ['texts', 'bytes', 'blobs'].map((name) => open.result.createObjectStore(name, { autoIncrement: true }));
      const opened = new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
      const put = async (store, row) => {
        const work = (await opened).transaction(store, 'readwrite');
        work.objectStore(store).add(row);
        await new Promise((resolve) => { work.oncomplete = resolve; });
      };
      (async () => {
        ${leak};
        document.querySelector('script').remove();
        window.done = true;
      })();
    </script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
