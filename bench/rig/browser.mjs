import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from '../../scripts/ensure/root.mjs';

/** The Chromium that the set-up of the tests found, headless. */
export function launchBrowser() {
  const note = join(root, 'node_modules/.cache/workbench/chromium');
  const executablePath =
    process.env.CHROMIUM_PATH ?? (existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [...asRoot, '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** A fresh page of the workbench, ready to run the model that the upstream understands. */
export async function openWorkbench(browser, origin, model) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  await page.goto(`${origin}/?provider=oxen&model=${model}`);
  const run = page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true });
  await run.waitFor();
  await page.waitForURL((url) => url.search === '');
  return { context, page, run };
}

/** Runs in the page: keeps the length of every task over 50 ms. */
export function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push({ at: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** The counters of the page, by name; the client has enabled them. */
export async function metricsOf(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
