import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const FOLDER = join(root, 'node_modules/.cache/workbench');

/** Notes where a tool of the tests stands; the tests read it from `node_modules/.cache/workbench/<name>`. */
export function rememberPlace(name, path) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), path);
}

export function forgetPlace(name) {
  rmSync(join(FOLDER, name), { force: true });
}
