import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OXEN_KEY } from './app-server';
import { formsOf } from './canary/canary-search';
import { expect, test } from './fixtures';
import { DONE, event, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import { watchSecret } from './watched-secret';

test('K1 the key of the environment is in no answer, page, code, link or log, though the provider repeats it', async ({
  workbench,
  provider,
  app,
  problems,
}) => {
  const { page } = workbench;
  problems.allow(/status of 401/);
  const secret = watchSecret(page, [OXEN_KEY]);
  const encoded = Buffer.from(OXEN_KEY).toString('base64');
  provider.script((request) =>
    isChat(request)
      ? {
          status: 401,
          headers: { 'content-type': 'text/html', 'x-request-id': `id-${OXEN_KEY}` },
          steps: [{ send: `<h1>Bad key ${OXEN_KEY}, ${encoded}, ${encodeURIComponent(OXEN_KEY)}</h1>` }],
        }
      : undefined,
  );
  await workbench.open('/?provider=oxen&model=mistral-small-2503');
  await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
  await workbench.run('failed');
  for (const level of ['As run', 'Minimal', 'Basic', 'All'] as const) {
    await workbench.showCode(level, 'cURL');
    await expect(workbench.code).toContainText('$OXEN_API_KEY');
  }
  for (const path of [
    '/api/health',
    '/api/providers',
    '/api/providers/oxen/models',
    '/api/providers/oxen/models?test=1',
  ]) {
    await page.evaluate((address) => fetch(address).then((response) => response.text()), path);
  }
  await workbench.tab('Raw').click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(workbench.dialog('Share').getByRole('textbox', { name: 'Link' })).toHaveValue(/#c=/);
  expect(await secret.found()).toEqual([]);
  expect(formsOf(OXEN_KEY).filter((form) => app.output().includes(form))).toEqual([]);
});

test('K7 a link of the model is followed without a referrer', async ({ workbench, provider, problems }) => {
  const seen: IncomingHttpHeaders[] = [];
  const canary = createServer((request, response) => {
    seen.push(request.headers);
    response.end('reached');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const { port } = canary.address() as AddressInfo; // listening on TCP
  problems.allow(new RegExp(`^foreign request: http://127\\.0\\.0\\.1:${port}/`));
  const text = `Look [here](http://127.0.0.1:${port}/page) for more.`;
  provider.script((request) =>
    isChat(request)
      ? streamAnswer([event({ choices: [{ index: 0, delta: { content: text }, finish_reason: 'stop' }] }), DONE])
      : undefined,
  );
  await workbench.open('/?provider=oxen&model=mistral-small-2503');
  await expect(workbench.model).toHaveValue(/Mistral Small 3\.1/);
  await workbench.run();
  const link = workbench.choice(1).getByRole('link', { name: 'here' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  const [popup] = await Promise.all([workbench.page.waitForEvent('popup'), link.click()]);
  await expect(popup.locator('body')).toHaveText('reached');
  const page = seen.find(({ accept }) => accept?.includes('text/html'));
  expect(page).toBeDefined();
  expect(page?.referer).toBeUndefined();
  expect(page?.cookie).toBeUndefined();
  canary.close();
});
