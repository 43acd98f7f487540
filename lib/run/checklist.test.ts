import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const IDS = Array.from({ length: 16 }, (_, at) => `R${at + 1}`);
const TITLE = /\b(?:it|test|describe)(?:\.\w+)*\(\s*[`'"]((?:[A-Z]\d+,? )+)/g;

/** Every id that the title of a test begins with. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(TITLE)].flatMap(([, ids = '']) => ids.split(/[ ,]+/));
}

it('every item of the checklist for streams is a test named by its id', () => {
  const named = new Set(
    ['lib', 'app', 'e2e'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(test|spec)\.ts$/.test(path))
        .flatMap((path) => idsIn(readFileSync(join(ROOT, folder, path), 'utf8'))),
    ),
  );
  expect(IDS.filter((id) => !named.has(id))).toEqual([]);
});
