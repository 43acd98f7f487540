import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { event, streamAnswer } from './provider/answer';
import { isChat } from './provider/recorded-request';
import type { WorkbenchPage } from './workbench-page';

const WARM_UP = 20;
const RUNS = 90;
const MiB = 1_048_576;

/** What the page holds once the garbage is gone. */
async function holdings(client: CDPSession) {
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize') / MiB, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Starts and stops so many runs with the keys, each stopped as soon as it has begun. */
async function startAndStop(workbench: WorkbenchPage, times: number): Promise<void> {
  for (let run = 0; run < times; run += 1) {
    await workbench.page.keyboard.press('ControlOrMeta+Enter');
    await workbench.stopButton.waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.stopButton.waitFor({ state: 'hidden' });
  }
}

/** Places for runs that any tab of this browser holds or waits for. */
function locksOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].filter(({ name }) => name?.startsWith('workbench-run-')).length;
  });
}

for (const [name, path] of [
  ['a provider', '/?provider=oxen&model=mistral-small-2503'],
  ['the sandbox', '/?provider=sandbox&model=sandbox'],
] as const) {
  test(`R11 hundreds of aborted runs of ${name} leave nothing behind`, async ({ workbench, provider, page }) => {
    test.setTimeout(180_000);
    const piece = event({ choices: [{ index: 0, delta: { content: 'word '.repeat(50) }, finish_reason: null }] });
    provider.script((sent) => (isChat(sent) ? streamAnswer([piece, piece, { hang: true }]) : undefined));
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    await workbench.open(path);
    await startAndStop(workbench, WARM_UP);
    const before = await holdings(client);
    await startAndStop(workbench, RUNS);
    // Pressed blindly, faster than anything can begin or end.
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.keyboard.press('Escape');
    }
    await expect(workbench.runButton).toBeEnabled();
    await expect.poll(() => locksOf(page)).toBe(0);
    const sent = provider.requests.filter(isChat);
    // Some are stopped before they are sent.
    if (name === 'a provider') expect(sent.length).toBeGreaterThan(RUNS / 2);
    await Promise.all(sent.map(({ closed }) => closed));
    await expect.poll(async () => (await holdings(client)).nodes).toBeLessThan(before.nodes * 1.5 + 500);
    const after = await holdings(client);
    expect(after.heap).toBeLessThan(before.heap * 1.5 + 5);
    expect(after.listeners).toBeLessThan(before.listeners * 1.5 + 100);
    // The queue is not stuck: the next run goes through.
    provider.reset();
    await workbench.run();
  });
}
