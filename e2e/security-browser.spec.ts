import { startApp } from './app-server';
import { compareColumns, openDialogs, useAnswers, useEditors } from './every-screen';
import { expect, test } from './fixtures';
import { messageListeners, scriptNonces, triedStrings } from './page-policy';
import { DONE, event, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';
import { head, say, statusOf } from './raw-socket';
import { startUnreachedServer } from './unreached-server';
import { watchDocument } from './watched-document';
import type { WorkbenchPage } from './workbench-page';

/** The policy of SECURITY.md, section 7, word for word. */
const POLICY = [
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self';",
  "script-src 'self' 'nonce-…' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; font-src 'self';",
  "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self';",
  "script-src-attr 'none'; frame-src 'none'; media-src 'none'",
].join(' ');
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";
const NONCE = /'nonce-([A-Za-z0-9+/]{22}==)'/;

const policyOf = (text: string) => text.replace(NONCE, "'nonce-…'");
const answerOf = (provider: ScriptedProvider, ...deltas: readonly object[]) =>
  provider.script((request) =>
    isChat(request)
      ? streamAnswer([
          ...deltas.map((delta) => event({ choices: [{ index: 0, delta, finish_reason: null }] })),
          event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
          DONE,
        ])
      : undefined,
  );

async function openOxen(workbench: WorkbenchPage): Promise<void> {
  await workbench.open('/?provider=oxen&model=mistral-small-2503');
  await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
}

test('X1 every page carries the one policy with a nonce of its own, and scripts in the page carry that nonce', async ({
  page,
  problems,
}) => {
  problems.allow(/status of 404/);
  const nonces: string[] = [];
  for (const [path, status] of [
    ['/', 200],
    ['/s/AAAAAAAAAAAAAAAAAAAAAA', 200],
    ['/there-is-nothing-here', 404],
    ['/s', 404],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    expect(policyOf(policy), path).toBe(POLICY);
    nonces.push(NONCE.exec(policy)?.[1] ?? '');
    expect(await scriptNonces(answer)).toEqual([nonces.at(-1)]);
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('X1 a shared workbench behind https adds the one line that upgrades', async () => {
  const app = await startApp('http://127.0.0.1:59999', {
    WORKBENCH_MODE: 'shared',
    WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example',
  });
  try {
    const ask = async (line: string) => say(app.port, head(app.port, line).replace(/Host: \S+/, 'Host: bench.example'));
    for (const [line, status] of [
      ['GET /', 200],
      ['GET /nothing', 404],
    ] as const) {
      const answer = await ask(line);
      expect(statusOf(answer)).toBe(status);
      const policy = /^content-security-policy: (.*)\r$/im.exec(answer)?.[1] ?? '';
      expect(policyOf(policy)).toBe(`${POLICY}; upgrade-insecure-requests`);
    }
  } finally {
    await app.close();
  }
});

test('X1 X5 no screen breaks the policy or asks anybody but this workbench', async ({ workbench, problems }) => {
  test.setTimeout(120_000);
  const { page } = workbench;
  const watched = await watchDocument(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await workbench.open();
  await workbench.pickModel('sandbox-fast', /^Sandbox fast/);
  await test.step('the editors: typing, completion, diagnostics, a fix, a mock', () => useEditors(workbench));
  await test.step('answers, code and the inspector', () => useAnswers(workbench));
  await test.step('every dialog and menu', () => openDialogs(workbench));
  await test.step('columns, their comparison and differences', () => compareColumns(workbench));
  expect(await watched.found()).toEqual([]);
  expect(new Set(workers).size).toBeGreaterThanOrEqual(1);
  for (const url of new Set(workers)) {
    const answer = await page.request.get(url);
    expect(answer.headers()['content-security-policy']).toBe(WORKER_POLICY);
  }
  expect(await messageListeners(page)).toEqual([]);
  problems.allow(/Content Security Policy|unsafe-eval/);
  expect(await triedStrings(page)).toEqual(['eval: EvalError', 'Function: EvalError', 'setTimeout: nothing ran']);
});

test('X3 what a model says loads nothing, whether it is read, hovered, focused or shown as text', async ({
  workbench,
  provider,
}) => {
  const canary = await startUnreachedServer();
  const { host } = new URL(canary.origin);
  const at = (path: string) => `${canary.origin}/${path}`;
  const said = [
    `![picture](${at('a.png')}) ![by reference][pic] [![in a link](${at('b.png')})](${at('c')})`,
    `[pic]: ${at('d.png')} "title"`,
    `[hover over me](${at('hover')}) and <${at('auto')}> and ${at('bare')}`,
    `<img src="${at('e.png')}" srcset="${at('f.png')} 2x"><link rel=prefetch href="${at('g')}">`,
    `<style>@import "${at('h.css')}"; body{background:url(${at('i.png')})}</style><div style="background:url(${at('j')})">`,
    `![svg](data:image/svg+xml,%3Csvg%3E%3Cimage href='${at('k.png')}'/%3E%3C/svg%3E)`,
    `<video src="${at('l')}" poster="${at('m')}"></video><iframe src="${at('n')}"></iframe><object data="${at('o')}">`,
    ...['mermaid', 'html', 'svg', 'dot'].map(
      (name) => `\`\`\`${name}\n<img src="${at(name)}"> A["${at('p')}"]-->B\n\`\`\``,
    ),
  ].join('\n\n');
  answerOf(provider, { reasoning_content: said }, { content: said });
  await openOxen(workbench);
  await workbench.run();
  const answer = workbench.choice(1);
  await expect(answer).toContainText('[image: by reference]');
  await expect(answer.locator('img, style, iframe, video, object, svg image, link')).toHaveCount(0);
  const links = answer.getByRole('link');
  expect(await links.count()).toBeGreaterThan(5);
  for (const link of await links.all()) {
    await link.hover();
    await link.focus();
    await expect(link).toHaveAttribute('data-host', host);
  }
  for (const tab of ['Raw', 'Events', 'Timing', 'Tokens', 'Answer']) await workbench.tab(tab).click();
  await workbench.response(1).getByText('Reasoning', { exact: true }).click();
  expect(canary.connections()).toBe(0);
  const policy = await workbench.page.request.get('/');
  expect(policy.headers()['x-dns-prefetch-control']).toBe('off');
  canary.close();
});

test('X4 a link goes to http, https or mailto alone, says where, and asks first where it carries much', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  const refused = ['javascript:1', 'JaVaScRiPt:1', ' javascript:1', 'java&Tab;script:1', '&#x6a;avascript:1'];
  const others = ['vbscript:1', 'data:text/html,x', 'file:///etc/passwd', 'blob:x', '//host/x', '/api/session', '#c=1'];
  const odd = ['https://bank.example@evil.example/', 'https://a:b@evil.example/', 'intent://x', 'command:x', 'ws://x'];
  const long = `https://evil.example/?d=${'secret'.repeat(30)}`;
  const kept = [
    ['https://bank.example.evil.example/login', 'bank.example.evil.example'],
    ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
    ['http://127.0.0.1:9/x', '127.0.0.1:9'],
    ['mailto:a@example.org', 'a@example.org'],
    [long, 'evil.example'],
  ] as const;
  const links = [...refused, ...others, ...odd, ...kept.map(([address]) => address)];
  answerOf(
    provider,
    { content: links.map((address, at) => `[link ${at}](<${address}>) [ref ${at}][r${at}]`).join('\n\n') },
    { content: links.map((address, at) => `\n\n[r${at}]: <${address}>`).join('') }, // one definition each
    { content: '\n\n<javascript:alert(1)> <https://auto.example/>' },
  );
  await openOxen(workbench);
  await workbench.run();
  const found = workbench.choice(1).getByRole('link');
  await expect(found.last()).toHaveAttribute('data-host', 'auto.example');
  const facts = await found.evaluateAll((all) =>
    all.map((link) =>
      [link.getAttribute('data-host'), link.getAttribute('rel'), link.getAttribute('target')].join(' '),
    ),
  );
  const hosts = [...kept.flatMap(([, host]) => [host, host]), 'auto.example'];
  expect(facts).toEqual(hosts.map((host) => `${host} noopener noreferrer nofollow _blank`));
  const beside = await found.first().evaluate((link) => getComputedStyle(link, '::after').content);
  expect(beside).toContain('bank.example.evil.example');
  await expect(page.locator('a:not([href^="http://"]):not([href^="https://"]):not([href^="mailto:"])')).toHaveCount(0);

  const last = found.filter({ hasText: `link ${links.length - 1}` });
  await last.click();
  const question = workbench.dialog('A long address');
  await expect(question).toContainText(long);
  await expect(question.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await question.getByRole('button', { name: 'Cancel', exact: true }).click();
  await last.click({ button: 'middle' });
  await expect(question).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test('X6 what a provider names its events, and what it writes into them, drives nothing', async ({
  workbench,
  provider,
}) => {
  const { page } = workbench;
  const watched = await watchDocument(page);
  const names = [
    'ping\u202e',
    'close',
    'open',
    'message',
    'redirect',
    'navigate',
    'reload',
    'storage',
    'execute',
    'tool',
  ];
  const spoofs = [
    '{"type":"redirect","url":"https://evil.example/","location":"https://evil.example/"}',
    '{"type":"execute","code":"window.__struck=1","data":{"type":"execute","data":{"code":"window.__struck=1"}}}',
    '{"__proto__":{"struck":1},"constructor":{"prototype":{"struck":1}},"choices":{"__proto__":{"struck":1}}}',
    '{"choices":[{"index":0,"delta":{"__proto__":{"struck":1},"content":{"toString":1}}}]}',
    '{"choices":[{"index":"__proto__","delta":{"content":"x"}},{"index":-1},{"index":1e9,"delta":{"content":"y"}}]}',
    '<html><script>window.__struck=1</script></html>',
  ];
  const lines = names.flatMap((name) => spoofs.map((data) => `event: ${name}\nid: 7\nretry: 1\ndata: ${data}\n\n`));
  const chunk = (content: string, finish: string | null) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
  provider.script((request) =>
    isChat(request)
      ? streamAnswer([
          { send: [chunk('Before. ', null), ...lines, chunk('After.', 'stop'), 'data: [DONE]\n\n'].join('') },
        ])
      : undefined,
  );
  await openOxen(workbench);
  const address = page.url();
  await workbench.run();
  await expect(workbench.choice(1)).toHaveText('Before. After.');
  await workbench.tab('Raw').click();
  await expect(workbench.response(1)).toContainText('"type":"redirect"');
  await workbench.tab('Events').click();
  await expect(workbench.response(1).getByRole('row').filter({ hasText: 'ping\\u202e' }).first()).toBeVisible();
  expect(await watched.found()).toEqual([]);
  expect(page.url()).toBe(address);

  await test.step('HTML in the place of an answer is text', async () => {
    const html = '<!doctype html><title>x</title><script>window.__struck=1</script><h1>Sign in</h1>';
    provider.script((request) =>
      isChat(request)
        ? {
            status: 200,
            headers: { 'content-type': 'text/html', refresh: '0;url=//evil.example' },
            steps: [{ send: html }],
          }
        : undefined,
    );
    await workbench.run('failed');
    await workbench.tab('Raw').click();
    await expect(workbench.response(1)).toContainText('<h1>Sign in</h1>');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toHaveCount(0);
    expect(await watched.found()).toEqual([]);
    expect(page.url()).toBe(address);
  });
});
