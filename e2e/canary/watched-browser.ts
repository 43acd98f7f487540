import type { Browser, BrowserContext, Download, Page, Request } from 'playwright/test';
import { holdsCanary, PATTERN } from './canary-search';
import { NOTES, type Notes } from './evidence';
import { COPIED, reportCopies } from './report-copies';
import { searchKept } from './search-kept';
import { fileHoldsCanary } from './watched-server';

/** Where the page itself hands a secret over, as it should: by method and path. */
const HANDED_OVER = /^(PUT \/api\/providers\/[^/]+\/key|POST \/api\/endpoints|POST \/api\/session)$/;
/** A page that does not answer for this long holds up no test. */
const PATIENCE_MS = 10_000;

/** Watches every context that this browser opens from now on, until it closes. */
export function watchBrowser(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await watchContext(context);
    return context;
  };
}

/** Watches every page of a context until it closes. */
export async function watchContext(context: BrowserContext, notes: Notes = NOTES): Promise<void> {
  const downloads: Promise<void>[] = [];
  await context.addInitScript(reportCopies, COPIED);
  context.on('request', (request) => searchRequest(request, notes));
  context.on('console', (message) => {
    const text = message.text();
    notes.search(text.startsWith(COPIED) ? 'clipboard' : 'console', holdsCanary(text), message.type());
  });
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => notes.search('address', holdsCanary(frame.url()), 'address'));
    page.on('download', (download) => downloads.push(searchDownload(download, notes)));
    const close = page.close.bind(page);
    page.close = async (options) => {
      await searchPage(page, notes);
      await close(options);
    };
  });
  const close = context.close.bind(context);
  context.close = async (options) => {
    await Promise.all(downloads);
    for (const page of context.pages()) await searchPage(page, notes);
    for (const { name, value } of await context.cookies()) notes.search('cookie', holdsCanary(value), name);
    await close(options);
  };
}

function searchRequest(request: Request, notes: Notes): void {
  const url = request.url();
  const { pathname } = new URL(url);
  const isHandedOver = HANDED_OVER.test(`${request.method()} ${pathname}`);
  const body = isHandedOver ? '' : (request.postDataBuffer()?.toString('latin1') ?? '');
  const sent = [url, JSON.stringify(request.headers()), body].join('\n');
  notes.search('request', holdsCanary(sent), `${request.method()} ${pathname}`);
}

async function searchDownload(download: Download, notes: Notes): Promise<void> {
  const name = download.suggestedFilename();
  try {
    notes.search('download', await fileHoldsCanary(await download.path()), name);
  } catch {
    notes.miss('download', name);
  }
}

/** What a page shows and keeps, searched inside it; a page of nobody (`about:blank`) shows and keeps nothing. */
async function searchPage(page: Page, notes: Notes): Promise<void> {
  if (page.isClosed() || !page.url().startsWith('http')) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const searched = page.evaluate(searchKept, PATTERN).catch(() => undefined);
  const places = await Promise.race([searched, late]);
  clearTimeout(timer);
  if (places === undefined) return notes.miss('page', page.url());
  for (const { way, place, found, links } of places) notes.search(way, found || holdsCanary(links.join('\n')), place);
}
