import { deflateRawSync } from 'node:zlib';
import { metricsOf, watchLongTasks } from '../rig/browser.mjs';
import { quantile } from '../rig/figures.mjs';
import { readScroll, scrollGrid, watchProgress } from '../rig/sweep-page.mjs';

/** Temperatures × rows × repeats. */
const SMALL = [3, 4, 2];
const LARGE = [10, 10, 10];
const MEBIBYTE = 1_048_576;

/**
 * A sweep of 1,000 requests on the sandbox, its grid scrolled all the time, after one of 24 in the same page. `seconds`,
 * `rate` = how long it took, cells a second; `longTasks`, `longest` = tasks over 50 ms; `news` = most renewals in a second;
 * `busy` = share of the time the main thread worked, %;
 * `gap`, `gapLongest` = 95th percentile and longest of the time between two frames, ms, and `still…` = once it has ended;
 * `heap…` = MiB without garbage; `nodes…` = elements of the dialog.
 */
export async function sweep(browser, origin) {
  const { page, context, client, dialog } = await openSweeps(browser, origin);
  await runSweep(page, dialog, SMALL);
  const nodesSmall = await elements(dialog);
  const before = await heapOf(client);
  await dialog.getByRole('button', { name: 'New plan', exact: true }).click();
  const start = await metricsOf(client);
  const ran = await runSweep(page, dialog, LARGE, () => page.evaluate(scrollGrid));
  const end = await metricsOf(client);
  const moved = await page.evaluate(readScroll);
  const nodes = await elements(dialog);
  const after = await heapOf(client);
  await page.evaluate(scrollGrid);
  await page.waitForFunction(() => globalThis.scroll.frames.length > 200);
  const still = gapsOf((await page.evaluate(readScroll)).frames);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const closed = await heapOf(client);
  await context.close();
  const gaps = gapsOf(moved.frames);
  return {
    ...ran,
    gap: quantile(gaps, 0.95),
    gapLongest: Math.max(...gaps),
    busy: (100 * (end.TaskDuration - start.TaskDuration)) / (end.Timestamp - start.Timestamp),
    stillGap: quantile(still, 0.95),
    stillLongest: Math.max(...still),
    heapBefore: before,
    heapAfter: after,
    heapCell: ((after - before) * 1024) / product(LARGE),
    heapClosed: closed,
    nodesSmall,
    nodes,
  };
}

export async function openSweeps(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  await page.goto(`${origin}/#c=1${deflateRawSync(JSON.stringify({ draft: DRAFT })).toString('base64url')}`);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sweep', exact: true });
  await dialog.waitFor();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  return { page, context, client, dialog };
}

const DRAFT = {
  v: 1,
  messages: [{ role: 'user', content: 'Tell me about {{city}}' }],
  tools: [],
  variables: {},
  columns: [
    { id: 'a', provider: 'sandbox', model: 'sandbox-fast', params: { stream: true, max_tokens: 16 }, extra: {} },
  ],
};

const product = (sizes) => sizes.reduce((all, size) => all * size, 1);

/** Plans a sweep in the form, starts it, and waits for its end. */
export async function runSweep(page, dialog, [values, rows, repeats], started = () => undefined) {
  const count = values * rows * repeats;
  const cities = Array.from({ length: rows }, (_, at) => `city ${at + 1}`);
  await dialog.getByRole('combobox', { name: 'Parameter', exact: true }).selectOption('temperature');
  await dialog.getByRole('textbox', { name: 'Values', exact: true }).fill(`0..${(values - 1) / 10} step 0.1`);
  await dialog.getByRole('textbox', { name: 'Rows (CSV)', exact: true }).fill(['city', ...cities].join('\n'));
  await dialog.getByRole('spinbutton', { name: 'Repeats', exact: true }).fill(String(repeats));
  await dialog.getByText(`= ${count.toLocaleString('en-US')} requests`).waitFor();
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForFunction(watchProgress);
  await started();
  await page.waitForFunction(() => globalThis.progress.ended !== undefined, undefined, { timeout: 300_000 });
  const { began, ended, renewed, failed } = await page.evaluate(() => globalThis.progress);
  if (failed) throw new Error('Cells of the sweep have failed.');
  const tasks = (await page.evaluate(() => globalThis.longTasks)).filter(({ at }) => at > began && at < ended);
  return {
    seconds: (ended - began) / 1000,
    rate: (1000 * count) / (ended - began),
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
    news: Math.max(...renewed.map((from) => renewed.filter((at) => at >= from && at < from + 1000).length)),
  };
}

export const gapsOf = (frames) => frames.slice(1).map((at, index) => at - frames[index]);

export const elements = (dialog) => dialog.evaluate((element) => element.querySelectorAll('*').length);

/** The longest task over 50 ms since then; 0 for none. */
export async function tasksSince(page, from) {
  await page.waitForTimeout(300); // the browser tells of a task once it has ended
  return page.evaluate(
    (at) => Math.max(0, ...globalThis.longTasks.filter((task) => task.at >= at).map(({ ms }) => ms)),
    from,
  );
}

export async function heapOf(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / MEBIBYTE;
}
