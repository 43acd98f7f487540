import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { type Evidence, readEvidence, WAYS } from './evidence';
import { fileHoldsCanary, filesBelow } from './watched-server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const E2E = join(ROOT, 'e2e');

function allOf<Kind extends Evidence['kind']>(kind: Kind) {
  return readEvidence().filter((evidence): evidence is Extract<Evidence, { kind: Kind }> => evidence.kind === kind);
}

test('K1 after the whole run no key, of the environment or of a person, has got out in any encoding', async () => {
  const searched = allOf('searched');
  const counts = WAYS.map((way) => {
    const some = searched.filter((evidence) => evidence.way === way);
    return [way, some.reduce((sum, { count }) => sum + count, 0)] as const;
  });
  test.info().annotations.push({ type: 'searched', description: counts.map((pair) => pair.join(': ')).join(', ') });
  expect(allOf('found')).toEqual([]);
  expect(allOf('missed')).toEqual([]);
  if (isWholeRun()) expect(counts.filter(([, count]) => count === 0)).toEqual([]);
});

test('K1 no key stands in a built file', async () => {
  const built = (await filesBelow(join(ROOT, '.next'))).filter((path) => !path.startsWith(join(ROOT, '.next/cache')));
  expect(built.length).toBeGreaterThan(100);
  const holding: string[] = [];
  for (const path of [...built, ...(await filesBelow(join(ROOT, 'public')))]) {
    if (await fileHoldsCanary(path)) holding.push(path);
  }
  expect(holding).toEqual([]);
});

test('K1 every file of tests takes part', () => {
  const apart = specFiles().filter(
    (name) => !/ from '(\.\.?\/)+fixtures'|\bnoteRan\(/.test(readFileSync(join(E2E, name), 'utf8')),
  );
  expect(apart).toEqual([]);
});

/** True when a test of every file ran: a run of a few chosen files need not have seen every way out. */
function isWholeRun(): boolean {
  const ran = new Set(allOf('ran').map(({ file }) => file));
  return specFiles().every((name) => ran.has(basename(name)));
}

function specFiles(): readonly string[] {
  const files = readdirSync(E2E, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.spec.ts') && basename(name) !== 'whole-run.spec.ts');
}
