import type { Page } from 'playwright/test';

/** The requests of a page from now on, as "GET /path"; the list grows. */
export function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return asked;
}
