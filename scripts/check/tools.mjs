import { join } from 'node:path';
import { root } from '../ensure/root.mjs';

const bin = (path) => join(root, 'node_modules', path);

/** Arguments for Node, tool by tool: by path, so that no shell and no registry is asked. */
export const TOOLS = {
  typegen: [bin('next/dist/bin/next'), 'typegen'],
  types: [bin('typescript/bin/tsc'), '--noEmit'],
  lint: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  unused: [bin('knip/bin/knip.js'), '--no-progress'],
  unit: (report) => [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'lib/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  browser: [bin('playwright/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
};
