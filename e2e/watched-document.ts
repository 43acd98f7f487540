import type { Page, Worker } from 'playwright/test';

/** What a document did that it must not: violations of its policy, elements and attributes that act, globals that were set. */
export type WatchedDocument = { found(): Promise<readonly string[]> };

/** Watches from before the first script of every document of the page, and in its workers from their start on. */
export async function watchDocument(page: Page): Promise<WatchedDocument> {
  const noted: string[] = [];
  page.on('dialog', (dialog) => {
    noted.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const workers: Worker[] = [];
  page.on('worker', (worker) => {
    workers.push(worker);
    void worker.evaluate(watchPolicy).catch(() => undefined); // it may have ended
  });
  await page.addInitScript(watchPolicy);
  await page.addInitScript(watchElements);
  return {
    found: async () => {
      const ofWorkers = await Promise.all(workers.map((worker) => worker.evaluate(notes).catch(() => [])));
      return [...noted, ...(await page.evaluate(notes)), ...(await page.evaluate(struck)), ...ofWorkers.flat()];
    },
  };
}

function watchPolicy(): void {
  const found: string[] = [];
  Reflect.set(globalThis, '__found', found);
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    found.push(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample} (${event.sourceFile})`);
  });
}

/** Notes whatever could act on its own, in the moment it is added. */
function watchElements(): void {
  const found: string[] = Reflect.get(globalThis, '__found');
  const strange =
    'iframe,frame,object,embed,portal,base,meta[http-equiv],audio,video,math,marquee,applet,template,animate,' +
    'form[action],[srcdoc],[srcset],[ping],link[rel*=prefetch],link[rel*=preconnect],use';
  const look = (element: Element) => {
    const names = element.getAttributeNames();
    const shown = element.outerHTML.slice(0, 200);
    if (element.matches(strange)) found.push(`element: ${shown}`);
    if (names.some((name) => name.startsWith('on'))) found.push(`handler: ${shown}`);
    if (/xss|struck/.test(element.getAttribute('style') ?? '')) found.push(`style: ${shown}`);
    for (const name of ['href', 'src', 'action', 'xlink:href', 'data', 'poster']) {
      const value = element.getAttribute(name);
      if (value !== null && !/^(https?:|mailto:|blob:|data:image\/|\/|#)/.test(value)) found.push(`address: ${shown}`);
      if (value !== null && !element.matches('a') && value.includes('xss')) found.push(`loads: ${shown}`);
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const element of [node, ...node.querySelectorAll('*')]) look(element);
      }
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'src', 'srcset', 'srcdoc', 'action'],
  });
}

function notes(): readonly string[] {
  return [...Reflect.get(globalThis, '__found')];
}

function struck(): readonly string[] {
  const globals = ['__struck', 'struck'].filter((name) => Reflect.get(globalThis, name) !== undefined);
  const polluted = Object.keys(Object.prototype);
  return [...globals, ...polluted].map((name) => `global: ${name}`);
}
