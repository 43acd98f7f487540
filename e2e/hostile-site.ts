import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else on another port: it remembers the cookies it is sent, and its page attacks `target`. */
export type HostileSite = { readonly port: number; readonly cookies: readonly string[]; close(): Promise<void> };

export async function startHostileSite(target: string): Promise<HostileSite> {
  const cookies: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers.cookie !== undefined) cookies.push(request.headers.cookie);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/attack' ? attack(target) : '<!doctype html><title>quiet</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP
    cookies,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Everything a page may send to another origin without asking first, at once. */
function attack(target: string): string {
  const chat = `${target}/api/providers/oxen/chat/completions`;
  const models = `${target}/api/providers/oxen/models?test=1`;
  const body = `{"model":"m","messages":[{"role":"user","content":"spend"}]}`;
  return `<!doctype html><title>attack</title>
    <iframe name="frame" src="${target}/"></iframe>
    <iframe name="sink"></iframe>
    <img src="${models}">
    <form id="form" method="post" enctype="text/plain" target="sink" action="${chat}">
      <input name='{"model":"m","messages":[],"x":"' value='"}'>
    </form>
    <script>
      const body = ${JSON.stringify(body)};
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const tries = [
        fetch('${chat}', { method: 'POST', mode: 'no-cors', credentials: 'include', body }),
        fetch('${chat}', { method: 'POST', mode: 'cors', headers: { 'content-type': 'application/json' }, body }),
        fetch('${models}', { mode: 'no-cors', credentials: 'include' }),
        fetch('${target}/api/providers').then((answer) => answer.text()).then((text) => { window.read = text; }),
        new Promise((resolve) => { new EventSource('${models}').onerror = resolve; }),
        new Promise((resolve) => { document.querySelector('img').onerror = resolve; setTimeout(resolve, 2000); }),
        wait(1000),
      ];
      window.beacon = navigator.sendBeacon('${chat}', new Blob([body], { type: 'text/plain' }));
      document.getElementById('form').submit();
      Promise.allSettled(tries).then(() => { window.done = true; });
    </script>`;
}
