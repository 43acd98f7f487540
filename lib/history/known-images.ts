import type { Place, TakenUrl } from './apart';

/** Hashes of this many characters of images are remembered, so that typing beside a picture does not hash it again. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

export type KnownImages = {
  /** The hashes of these, told once for each text. Resolved at once (undefined) where all are known. */
  learn(urls: readonly TakenUrl[]): Promise<void> | undefined;
  places(urls: readonly TakenUrl[]): readonly Place[];
  /** The images of these that may not be in the table yet. */
  unwritten(urls: readonly TakenUrl[]): readonly ImageRow[];
  /** These stand in the table. */
  noteWritten(hashes: readonly string[]): void;
  /** These have been read from the table. */
  noteRead(rows: readonly ImageRow[]): void;
  /** Images may have been taken out of the table: from now on each is written again when it is used. */
  forgetWritten(): void;
};

export type ImageRow = { readonly hash: string; readonly url: string };

/** What a page knows of the images it has read and written. */
export function createKnownImages(): KnownImages {
  const hashes = new Map<string, string>();
  const written = new Set<string>();
  let characters = 0;

  async function learnAll(urls: readonly string[]): Promise<void> {
    const { imageHash } = await import('./image-hash');
    remember(await Promise.all(urls.map(async (url) => ({ url, hash: await imageHash(url) }))));
  }
  function remember(rows: readonly ImageRow[]): void {
    const more = rows.reduce((sum, { url }) => sum + url.length, 0);
    if (characters + more > MOST_CHARACTERS) {
      hashes.clear();
      characters = 0;
    }
    characters += more;
    for (const { url, hash } of rows) hashes.set(url, hash);
  }
  const hashOf = (url: string) => hashes.get(url) ?? '';

  return {
    learn(urls) {
      const unknown = new Set(urls.map(({ url }) => url).filter((url) => !hashes.has(url)));
      // All again, where forgetting some of them would leave the others alone.
      return unknown.size === 0 ? undefined : learnAll([...new Set(urls.map(({ url }) => url))]);
    },
    places: (urls) => urls.map(({ path, url }) => ({ path, hash: hashOf(url) })),
    unwritten(urls) {
      const rows = new Map(urls.map(({ url }) => [hashOf(url), { hash: hashOf(url), url }]));
      return [...rows.values()].filter(({ hash }) => !written.has(hash));
    },
    noteWritten(those) {
      for (const hash of those) written.add(hash);
    },
    noteRead(rows) {
      remember(rows);
      for (const { hash } of rows) written.add(hash);
    },
    forgetWritten: () => written.clear(),
  };
}
