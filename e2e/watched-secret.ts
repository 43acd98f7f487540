import type { Page } from 'playwright/test';

export type WatchedSecret = {
  /** Where one of the values has been seen, in any usual encoding; what the page itself sent to save it does not count. */
  found(): Promise<readonly string[]>;
};

/** Looks for values in every answer that reaches a page from now on, and in what the page shows and keeps. */
export function watchSecret(page: Page, values: readonly string[]): WatchedSecret {
  const forms = values.flatMap(formsOf);
  const answers: Promise<{ readonly place: string; readonly text: string }>[] = [];
  page.on('response', (response) => {
    const read = Promise.all([response.text().catch(() => ''), response.allHeaders().catch(() => ({}))]);
    answers.push(read.then(([body, headers]) => ({ place: response.url(), text: body + JSON.stringify(headers) })));
  });
  return {
    found: async () => {
      const kept = await page.evaluate(keptByPage);
      const texts = [...(await Promise.all(answers)), ...kept, { place: 'address', text: page.url() }];
      return texts.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ place }) => place);
    },
  };
}

/** As it is, in an address, in base64 at each of the three offsets, and in hexadecimal. */
export function formsOf(value: string): readonly string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from('.'.repeat(offset) + value).toString('base64');
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  return [value, encodeURIComponent(value), ...base64, Buffer.from(value).toString('hex')];
}

/** Runs in the page: everything it shows and keeps, as text. */
async function keptByPage() {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  const kept = [
    { place: 'document', text: document.documentElement.outerHTML },
    { place: 'fields', text: fields.join('\n') },
    { place: 'cookies', text: document.cookie },
    { place: 'localStorage', text: JSON.stringify({ ...localStorage }) },
    { place: 'sessionStorage', text: JSON.stringify({ ...sessionStorage }) },
  ];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      kept.push({ place: `${name}/${store}`, text: JSON.stringify(rows) });
    }
    database.close();
  }
  return kept;
}
