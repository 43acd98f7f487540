import { existsSync, readFileSync } from 'node:fs';

/** Where the set-up of the tests found a tool (`scripts/ensure.mjs tests`), or undefined when it found none. */
export function toolPlace(
  name: 'chromium' | 'bash' | 'curl' | 'python3' | 'http' | 'go' | 'php' | 'ruby',
): string | undefined {
  const note = new URL(`../node_modules/.cache/workbench/${name}`, import.meta.url);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}
