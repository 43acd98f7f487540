import { describe, expect, it } from 'vitest';
import { FILE_RULES } from './architecture/file-rules';
import { importProblems } from './architecture/room-rules';
import { LIB_ROOMS, ROOMS } from './architecture/rooms';
import { linesBetween, parseSource, readSourceFiles } from './architecture/source-file';

const files = readSourceFiles(['lib', 'components', 'app', 'e2e', 'proxy.ts', 'instrumentation.ts']);
const housed = files.filter((file) => !/\.config\.ts$/.test(file.path));
const problemsOf = (path: string, text: string) => importProblems(parseSource(path, text));

describe('the rooms', () => {
  it('hold every file, and each imports only what its row allows', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(housed.flatMap(importProblems)).toEqual([]);
  });

  it('of lib stand in topological order', () => {
    const above = new Set<string>();
    for (const room of LIB_ROOMS) {
      expect(room.rooms.filter((path) => path.startsWith('lib/') && !above.has(path))).toEqual([]);
      above.add(room.path);
    }
  });

  it('are free of cycles', () => {
    const reaches = (from: string, to: string): boolean =>
      (ROOMS.find((room) => room.path === from)?.rooms ?? []).some((next) => next === to || reaches(next, to));
    expect(ROOMS.filter((room) => reaches(room.path, room.path)).map((room) => room.path)).toEqual([]);
  });
});

describe('an import that the table forbids is found', () => {
  it.each([
    ['a static one', 'lib/core/a.ts', `import { x } from '../draft/draft';`],
    ['one of a type', 'lib/core/a.ts', `import type { X } from '../draft/draft';`],
    ['an inline type', 'lib/core/a.ts', `type X = import('../draft/draft').Draft;`],
    ['a dynamic one', 'lib/core/a.ts', `export const x = () => import('../draft/draft');`],
    ['a computed one', 'lib/core/a.ts', `export const x = (path: string) => import(path);`],
    ['a re-export', 'lib/core/a.ts', `export { x } from '../draft/draft';`],
    ['by the alias', 'components/request/a.tsx', `import { x } from '@/components/response/b';`],
    ['a pane and the server', 'components/request/a.tsx', `import { x } from '@/lib/server/env';`],
    ['a pane and the store', 'components/request/a.tsx', `import type { X } from '@/lib/store/workbench';`],
    [
      'a worker by URL',
      'components/code/a.tsx',
      `new Worker(new URL('../response/markdown.worker.ts', import.meta.url));`,
    ],
    ['a package', 'components/code/a.tsx', `import * as monaco from 'monaco-editor/editor';`],
    ['a part of a package', 'lib/chat/a.ts', `import * as z from 'zod';`],
    ['a built-in of Node', 'lib/run/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['a vitest outside tests', 'lib/run/a.ts', `import { it } from 'vitest';`],
    ['app from e2e', 'e2e/a.spec.ts', `import Page from '../app/page';`],
    ['what is there for tests', 'lib/run/a.ts', `import { x } from './testing/b';`],
    ['a room that is no row', 'lib/helpers/a.ts', ''],
    ['what lies outside', 'lib/core/a.ts', `import x from '../../scripts/x';`],
  ])('%s', (_name, path, text) => {
    expect(problemsOf(path, text)).toHaveLength(1);
  });

  it.each([
    ['lib/draft/a.ts', `import { ok } from '../core/result'; import * as z from 'zod/mini';`],
    [
      'lib/run/a.test.ts',
      `import { it } from 'vitest'; import fc from 'fast-check'; import { x } from '../draft/draft';`,
    ],
    ['components/request/a.tsx', `import { useState } from 'react'; import { x } from '@/lib/draft/draft';`],
    ['app/api/health/route.ts', `import { guard } from '@/lib/server/guard';`],
    ['e2e/a.spec.ts', `import { test } from './fixtures'; import { x } from '../lib/run/fixtures/streams';`],
  ])('and one that it allows is not: %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });
});

describe('every file', () => {
  it.each(Object.entries(FILE_RULES))('%s', (_name, rule) => {
    expect(files.flatMap((file) => rule(file).map((problem) => `${file.path}: ${problem}`))).toEqual([]);
  });

  it('is short on the whole: half of them at most 70 lines, nine of ten at most 200', () => {
    const lengths = files
      .filter((file) => !file.isTest && !file.path.startsWith('e2e/'))
      .map((file) => linesBetween(file.text, 0, file.text.length))
      .sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(70);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

describe('a file that breaks a rule is found', () => {
  const broken: Record<keyof typeof FILE_RULES, readonly [string, string]> = {
    'is not too long': ['lib/core/a.ts', '// x\n'.repeat(301)],
    'has short functions': ['lib/core/a.ts', `export function a() {${'\n  f();'.repeat(60)}\n}`],
    'has a kebab-case name': ['lib/core/myFile.ts', ''],
    'is no barrel': ['lib/core/index.ts', `export * from './json';\nexport { ok } from './result';`],
    'exports by name': ['lib/core/a.ts', 'const a = 1;\nexport { a as default };'],
    'is a client module only where the screen is': ['app/page.tsx', `'use client';\nexport const a = 1;`],
    'says server-only first, in lib/server': ['lib/server/a.ts', `import 'undici';\nimport 'server-only';`],
  };

  it.each(Object.entries(broken))('%s', (name, [path, text]) => {
    const rule = Object.entries(FILE_RULES).find(([key]) => key === name)?.[1];
    expect(rule?.(parseSource(path, text))).toHaveLength(1);
  });
});
