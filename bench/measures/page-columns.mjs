import { deflateRawSync } from 'node:zlib';
import { metricsOf, watchLongTasks } from '../rig/browser.mjs';
import { feedColumns } from '../rig/column-feed.mjs';
import { quantile } from '../rig/figures.mjs';

const PER_SECOND = 100;

/** A provider takes four runs at once: twelve columns need two beside Oxen. */
export function columnEndpoints(upstreamOrigin) {
  return ['a', 'b'].map((name) => ({
    id: `bench-${name}`,
    label: `Bench ${name}`,
    baseUrl: `${upstreamOrigin}/v1`,
  }));
}

/**
 * So many columns, each fed from the same recording at 100 messages a second, all at once. `lags` = ms from the last text
 * to the frame that shows it, of each column; `frames` = frames a second; `gap` = the 95th percentile of the time between
 * two, ms; `longTasks`, `longest` = tasks over 50 ms while text came; `busy` = share of the time the main thread worked, %.
 */
export async function pageColumns(browser, origin, messages, columns, { width = 1440 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  await page.addInitScript(feedColumns, { messages, columns, perSecond: PER_SECOND });
  await page.goto(`${origin}/#c=1${linkOf(columns)}`);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('region', { name: `Response ${columns}`, exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await page.evaluate(watchColumns);
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
  await page.waitForFunction(() => globalThis.feed.started !== undefined);
  const before = await metricsOf(client);
  await page.waitForFunction((count) => globalThis.feed.lastTexts.length === count, columns, { timeout: 120_000 });
  const after = await metricsOf(client);
  await page.waitForFunction(allComplete, columns, { timeout: 30_000 });
  const seen = await page.evaluate(readColumns);
  await context.close();
  if (seen.lags.length !== columns) throw new Error(`${seen.lags.length} of ${columns} answers are on the screen.`);
  return {
    lags: seen.lags,
    frames: (1000 * seen.gaps.length) / seen.gaps.reduce((sum, gap) => sum + gap, 0),
    gap: quantile(seen.gaps, 0.95),
    longTasks: seen.longTasks.length,
    longest: Math.max(0, ...seen.longTasks),
    busy: (100 * (after.TaskDuration - before.TaskDuration)) / (after.Timestamp - before.Timestamp),
  };
}

function linkOf(columns) {
  const draft = {
    v: 1,
    messages: [{ role: 'user', content: 'Hello' }],
    tools: [],
    variables: {},
    columns: Array.from({ length: columns }, (_, at) => ({
      id: `c${at}`,
      provider: ['oxen', 'bench-a', 'bench-b'][at % 3],
      model: `m-${at + 1}`,
      params: { stream: true },
      extra: {},
    })),
  };
  return deflateRawSync(JSON.stringify({ draft })).toString('base64url');
}

/** Runs in the page: notes every frame, and the first one in which a column shows the end of its answer. */
function watchColumns() {
  const state = { frames: [], shown: new Map() };
  globalThis.columns = state;
  requestAnimationFrame(function look(now) {
    state.frames.push(now);
    if (globalThis.feed.lastTexts.length > 0) {
      for (const article of document.querySelectorAll('[data-column] article')) {
        const column = article.closest('[data-column]').dataset.column;
        const length = article.textContent.length;
        if (length !== state.shown.get(column)?.length) state.shown.set(column, { length, at: performance.now() });
      }
    }
    requestAnimationFrame(look);
  });
}

/** Runs in the page. */
function allComplete(columns) {
  return document.querySelectorAll('[data-column][data-state="complete"]').length === columns;
}

/** Runs in the page: the frame after which a text grew no more is the one that shows its last piece. */
async function readColumns() {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { feed, columns } = globalThis;
  const shown = [...columns.shown.values()].map(({ at }) => at);
  const last = Math.max(...feed.lastTexts);
  const frames = columns.frames.filter((at) => at > feed.started && at < last);
  return {
    lags: shown.map((at) => Math.max(0, at - last)),
    gaps: frames.slice(1).map((at, index) => at - frames[index]),
    longTasks: globalThis.longTasks
      .filter(({ at }) => at > feed.started && at < Math.max(...shown))
      .map(({ ms }) => ms),
  };
}
