/** One place of a page that was searched; `links` are those of drafts, whose packed content is searched elsewhere. */
type Searched = {
  readonly way: 'page' | 'storage';
  readonly place: string;
  readonly found: boolean;
  readonly links: readonly string[];
};

/**
 * Runs in a page, where nothing outside of it can be named: everything it shows and keeps, byte fields included.
 * A field for a key may hold what is being typed into it.
 */
export async function searchKept(pattern: string): Promise<readonly Searched[]> {
  const expression = new RegExp(pattern, 'i');
  const searched: Searched[] = [];
  const search = (way: Searched['way'], place: string, text: string) =>
    searched.push({ way, place, found: expression.test(text), links: text.match(/#c=1[\w-]+/g) ?? [] });

  async function textOf(value: unknown): Promise<string> {
    if (value instanceof Blob) return textOf(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
    if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const parts: string[] = [];
    for (const [name, part] of Object.entries(value)) parts.push(name, await textOf(part));
    return parts.join('\n');
  }

  function answerOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  search('page', 'document', document.documentElement.outerHTML);
  search('page', 'title and address', `${document.title}\n${location.href}\n${document.referrer}`);
  const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([type="password"]), textarea, select')];
  search('page', 'fields', fields.map(({ value }) => value).join('\n'));
  search('storage', 'cookies', document.cookie);
  search('storage', 'localStorage', await textOf({ ...localStorage }));
  search('storage', 'sessionStorage', await textOf({ ...sessionStorage }));
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await answerOf(database.transaction(store).objectStore(store).getAll());
      search('storage', `${name}/${store}`, await textOf(rows));
    }
    database.close();
  }
  return searched;
}
