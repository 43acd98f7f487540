/**
 * JavaScript that the page loads before anybody touches it: KiB on the wire and unpacked, files, and whether the editor
 * came. `opening` = what the first editor adds to it (its workers, which load beside the page, aside), and its ms.
 */
export async function firstLoad(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const scripts = new Map();
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, { url: response.url, wire: 0, raw: 0 });
  });
  client.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.raw += dataLength;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.wire = encodedDataLength;
  });
  await page.goto(origin);
  await page.getByRole('button', { name: 'Run', exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const load = loaded(scripts);
  const began = performance.now();
  await page.getByRole('tab', { name: 'JSON', exact: true }).click();
  await page.locator('[data-editor="monaco"] .view-lines').waitFor();
  const ms = performance.now() - began;
  await page.waitForLoadState('networkidle');
  const then = loaded(scripts);
  await context.close();
  return { ...load, paint, opening: { wire: then.wire - load.wire, raw: then.raw - load.raw, ms } };
}

function loaded(scripts) {
  const all = [...scripts.values()];
  const sum = (key) => all.reduce((total, script) => total + script[key], 0) / 1024;
  // The editor alone is 3.6 MB unpacked.
  return { wire: sum('wire'), raw: sum('raw'), files: all.length, editor: all.some((script) => script.raw > 2e6) };
}
