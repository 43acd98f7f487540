import type { Page } from 'playwright/test';
import { formsOf, patternOf } from './canary/canary-search';
import { searchKept } from './canary/search-kept';

export type WatchedSecret = {
  /** Where one of the values has been seen, in any usual encoding; what the page itself sent to save it does not count. */
  found(): Promise<readonly string[]>;
};

/** Looks for values in every answer that reaches a page from now on, and in what the page shows and keeps. */
export function watchSecret(page: Page, values: readonly string[]): WatchedSecret {
  const pattern = patternOf(values.flatMap(formsOf));
  const expression = new RegExp(pattern, 'i');
  const answers: Promise<{ readonly place: string; readonly text: string }>[] = [];
  page.on('response', (response) => {
    const read = Promise.all([response.text().catch(() => ''), response.allHeaders().catch(() => ({}))]);
    answers.push(read.then(([body, headers]) => ({ place: response.url(), text: body + JSON.stringify(headers) })));
  });
  return {
    found: async () => {
      const kept = await page.evaluate(searchKept, pattern);
      const keys = await page.locator('input[type="password"]').evaluateAll((fields) => {
        return fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')).join('\n');
      });
      const texts = [...(await Promise.all(answers)), { place: 'fields of keys', text: keys }];
      return [
        ...kept.filter(({ found }) => found).map(({ place }) => place),
        ...texts.filter(({ text }) => expression.test(text)).map(({ place }) => place),
      ];
    },
  };
}
