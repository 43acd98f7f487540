const RUNS = 5000;

/**
 * The history of a browser that has kept 5,000 runs, ms: from pressing History to the first row, from typing a search to
 * its result, and the longest task meanwhile.
 */
export async function historyList(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(origin);
  const run = page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true });
  await run.click();
  await page.locator('[data-state="complete"]').waitFor({ timeout: 60_000 });
  await page.waitForFunction(hasRuns, undefined, { polling: 200 });
  await page.evaluate(multiplyRun, RUNS);
  await page.reload();
  await run.waitFor();
  // The code of the dialog has been loaded once.
  const history = page.getByRole('button', { name: 'History', exact: true });
  const first = page.getByRole('listbox', { name: 'Past requests', exact: true }).getByRole('option').first();
  await history.click();
  await first.waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(watchTasks);
  const opened = await timed(() => history.click(), first);
  const search = page.getByRole('searchbox', { name: 'Search', exact: true });
  const found = await timed(() => search.fill('needle-4321'), page.getByText('1 of', { exact: false }).last());
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.tasks));
  await context.close();
  return { opened, found, longest };
}

async function timed(act, shown) {
  const before = performance.now();
  await act();
  await shown.waitFor();
  return performance.now() - before;
}

/** Runs in the page. */
function watchTasks() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** Runs in the page. */
function hasRuns() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('llm-workbench');
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction('facts').objectStore('facts').getAll();
      all.onsuccess = () => {
        database.close();
        resolve(all.result.some((facts) => facts.status === 'complete'));
      };
    };
  });
}

/** Runs in the page: the one run, many times, each under its own id. */
function multiplyRun(count) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('llm-workbench');
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(['runs', 'facts', 'texts'], 'readwrite');
      const tables = ['runs', 'facts', 'texts'].map((name) => change.objectStore(name));
      const reads = tables.map((table) => table.getAll());
      reads.at(-1).onsuccess = () => {
        const [run, facts, text] = reads.map((read) => read.result[0]);
        for (let at = 1; at < count; at += 1) {
          const id = `copy-${at}`;
          const startedWall = run.startedWall - at * 60_000;
          tables[0].put({ ...run, id, startedWall, record: { ...run.record, id, startedWall } });
          tables[1].put({ ...facts, id, startedWall });
          tables[2].put({ id, text: `${text.text} needle-${at}.` });
        }
      };
      change.oncomplete = () => {
        database.close();
        resolve();
      };
      change.onabort = () => reject(change.error);
    };
  });
}
