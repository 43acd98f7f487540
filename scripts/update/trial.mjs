import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFaults } from './lock-faults.mjs';
import { complaint, npm } from './npm.mjs';

/** What a lock file depends on; the last says where packages come from, in projects that have one. */
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** Why the lock file could not stand with these packages in it, in one line; undefined where it could. Changes nothing here. */
export async function lockRefusal(packages, root) {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-update-'));
  try {
    for (const file of FILES) if (existsSync(join(root, file))) copyFileSync(join(root, file), join(folder, file));
    const locked = await lockWith(packages, folder);
    if (locked.code !== 0) return complaint(locked);
    const [lock, packageJson] = [readJson(folder, 'package-lock.json'), readJson(folder, 'package.json')];
    const [fault, ...more] = lockFaults(lock, packageJson);
    if (fault) return more.length > 0 ? `${fault} And ${more.length} more.` : fault;
    const clean = await npm(['ci', '--dry-run', '--include=dev', '--no-audit'], folder);
    return clean.code === 0 ? undefined : complaint(clean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes these exact versions into package.json and the lock file of a folder, without installing anything. */
export function lockWith(packages, folder) {
  const wanted = packages.map(({ name, version }) => `${name}@${version}`);
  const how = [
    '--package-lock-only',
    '--save-exact',
    '--include=dev',
    '--no-audit',
    '--omit-lockfile-registry-resolved',
  ];
  return npm(['install', ...how, ...wanted], folder);
}

function readJson(folder, file) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
