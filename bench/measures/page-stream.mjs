import { metricsOf, openWorkbench } from '../rig/browser.mjs';

/**
 * Runs a model of the upstream in the page. `lag` = ms from sending the last text to it standing on the screen;
 * `longTasks`, `longest` = tasks over 50 ms while it streamed; `busy` = share of the time the main thread worked, %.
 */
export async function pageStream(browser, origin, upstream, model) {
  const { context, page, run } = await openWorkbench(browser, origin, model);
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await page.evaluate(watchAnswer);
  const before = await metricsOf(client);
  await run.click();
  await page.locator('[data-state="complete"]').waitFor({ timeout: 120_000 });
  const after = await metricsOf(client);
  const seen = await page.evaluate(readAnswer);
  const { lastText } = await upstream.facts();
  // Markdown shows fewer characters than it has, but never half of them.
  if (seen.characters < lastText.characters / 2)
    throw new Error(`Only ${seen.characters} characters are on the screen.`);
  const heap = after.JSHeapUsedSize / 1_048_576;
  await context.close();
  return {
    lag: seen.wall - lastText.wall,
    longTasks: seen.longTasks.length,
    longest: Math.max(0, ...seen.longTasks.map((task) => task.ms)),
    busy: (100 * (after.TaskDuration - before.TaskDuration)) / (after.Timestamp - before.Timestamp),
    heap,
  };
}

/** Runs in the page: notes after each frame how much text stands on the screen. */
function watchAnswer() {
  const state = { started: performance.now(), frames: [] };
  globalThis.bench = state;
  const look = () => {
    const length = document.querySelector('[role="article"], article')?.textContent?.length ?? 0;
    if (length !== state.frames.at(-1)?.length) {
      state.frames.push({ length, wall: performance.timeOrigin + performance.now() });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: the frame after which the text grew no more is the one that shows the last chunk. */
async function readAnswer() {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { started, frames } = globalThis.bench;
  const { length, wall } = frames.at(-1);
  return { characters: length, wall, longTasks: globalThis.longTasks.filter((task) => task.at > started) };
}
