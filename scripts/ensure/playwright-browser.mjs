import { join } from 'node:path';
import { longStep } from './long-step.mjs';
import { root } from './root.mjs';

/** Downloads the Chromium that Playwright was tested with, into its own cache. */
export async function installBrowser() {
  const cli = join(root, 'node_modules/playwright/cli.js');
  await longStep(
    'Downloading Chromium for the tests (once, about 150 MB)',
    process.execPath,
    [cli, 'install', 'chromium'],
    {
      cwd: root,
      fault: 'No Chromium was found, and downloading one failed: install one and set CHROMIUM_PATH to its program.',
    },
  );
}
