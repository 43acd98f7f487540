import { statSync } from 'node:fs';
import { quantile } from '../rig/figures.mjs';
import { readScroll, scrollGrid } from '../rig/sweep-page.mjs';
import { elements, gapsOf, heapOf, openSweeps, runSweep, tasksSince } from './sweep.mjs';

/**
 * A kept sweep of 5,000 requests with answers of 4,000 characters. Opening it, its other tabs and its ways out take `ms`,
 * with `longest` = the longest task; `gap`, `gapLongest` = time between two frames while it is scrolled, ms.
 */
export async function largeSweep(browser, origin) {
  const { page, context, client, dialog } = await openSweeps(browser, origin);
  await runSweep(page, dialog, [10, 10, 1]);
  await page.evaluate(multiplyCells, { repeats: 50, characters: 4000 });
  await page.reload();
  const press = page.getByRole('button', { name: 'Sweep', exact: true });
  await press.waitFor();
  const opened = await timed(
    page,
    () => press.click(),
    async () => {
      await dialog.getByRole('status').filter({ hasText: '5000 of 5000' }).waitFor();
      await dialog.getByRole('gridcell').first().waitFor();
    },
  );
  const heap = await heapOf(client);
  const nodes = await elements(dialog);
  await page.evaluate(scrollGrid);
  await page.waitForFunction(() => globalThis.scroll.frames.length > 200);
  const gaps = gapsOf((await page.evaluate(readScroll)).frames);
  const tab = (name) => page.getByRole('tab', { name, exact: true });
  const statistics = await timed(
    page,
    () => tab('Statistics').click(),
    () => dialog.getByRole('table', { name: 'Statistics', exact: true }).waitFor(),
  );
  const heat = await timed(
    page,
    () => tab('Heat map').click(),
    () => dialog.getByRole('region', { name: 'Tiles' }).getByRole('cell').first().waitFor(),
  );
  const csv = await saved(page, dialog, 'Save CSV');
  const json = await saved(page, dialog, 'Save JSON');
  await context.close();
  return { opened, heap, nodes, gap: quantile(gaps, 0.95), gapLongest: Math.max(...gaps), statistics, heat, csv, json };
}

async function timed(page, act, done) {
  const from = await page.evaluate(() => performance.now());
  await act();
  const result = await done();
  const ms = (await page.evaluate(() => performance.now())) - from;
  return { ms, longest: await tasksSince(page, from), result };
}

async function saved(page, dialog, name) {
  const download = page.waitForEvent('download');
  const { ms, longest, result } = await timed(
    page,
    () => dialog.getByRole('button', { name, exact: true }).click(),
    async () => (await download).path(),
  );
  return { ms, longest, megabytes: statSync(result).size / 1_048_576 };
}

/** Runs in the page: the one kept sweep with so many repeats, its cells copied, each with a long answer of its own. */
function multiplyCells({ repeats, characters }) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('llm-workbench');
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(['sweeps', 'cells'], 'readwrite');
      const sweeps = change.objectStore('sweeps');
      const cells = change.objectStore('cells');
      sweeps.getAll().onsuccess = ({ target: { result } }) => {
        const [row] = result;
        sweeps.put({ ...row, count: row.count * repeats, plan: { ...row.plan, repeats } });
        cells.getAll().onsuccess = (event) => {
          for (const { sweep, index, cell } of event.target.result) {
            for (let repeat = 0; repeat < repeats; repeat += 1) {
              const text = `${index} ${repeat} ${cell.text} `.repeat(characters).slice(0, characters);
              cells.put({ sweep, index: index * repeats + repeat, cell: { ...cell, text } });
            }
          }
        };
      };
      change.oncomplete = () => {
        database.close();
        resolve();
      };
      change.onabort = () => reject(change.error);
    };
  });
}
