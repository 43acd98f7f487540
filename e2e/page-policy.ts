import { expect, type Page, type Response } from 'playwright/test';

/** The nonces of the scripts that the answer's HTML holds inline, each once. */
export async function scriptNonces(answer: Response | null): Promise<readonly string[]> {
  const html = (await answer?.text()) ?? '';
  const inline = html.match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
  expect(inline.length).toBeGreaterThan(0);
  return [...new Set(inline.map((tag) => /nonce="([^"]*)"/.exec(tag)?.[1] ?? 'none'))];
}

/** Where the scripts stand that listen to messages of other windows; Monaco's own answers to its own marks alone. */
export async function messageListeners(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Debugger.enable');
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  const ours = listeners.filter(({ type }) => type === 'message');
  const sources = await Promise.all(
    ours.map(async ({ scriptId, lineNumber, columnNumber }) => {
      const { scriptSource } = await devtools.send('Debugger.getScriptSource', { scriptId });
      const line = scriptSource.split('\n')[lineNumber] ?? '';
      return line.slice(columnNumber, columnNumber + 200);
    }),
  );
  return sources.filter((source) => !source.includes('vscodeScheduleAsyncWork'));
}

/** Tries to run text as a program, in a task of the page's own, where its policy holds. */
export function triedStrings(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
        const attempt = (what: string, run: () => unknown) => {
          try {
            run();
            return `${what}: ran`;
          } catch (error) {
            return `${what}: ${name(error)}`;
          }
        };
        setTimeout(() => {
          const tried = [
            // biome-ignore lint/security/noGlobalEval: this is what must not work
            attempt('eval', () => globalThis.eval('1')),
            attempt('Function', () => new Function('return 1')()),
          ];
          attempt('setTimeout', () => setTimeout('window.__ran = true'));
          setTimeout(
            () => resolve([...tried, `setTimeout: ${Reflect.has(window, '__ran') ? 'ran' : 'nothing ran'}`]),
            50,
          );
        });
      }),
  );
}
