import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../ensure/long-step.mjs';
import { complaint, npm, plain } from './npm.mjs';
import { lockWith } from './trial.mjs';

const FILES = ['package.json', 'package-lock.json'];

/** Takes each allowed version, packages of one version together, and puts back what does not pass; true when all of them passed. */
export async function takeUpdates(updates, root) {
  // Packages of one version are taken with the first of them.
  const allowed = updates.filter(({ name, allowed: version, group }) => version !== undefined && group[0] === name);
  let hasAll = true;
  for (const update of allowed) {
    const said = await take(update, root);
    console.log(lineOf(update, said));
    hasAll &&= said === undefined;
  }
  return hasAll;
}

function lineOf({ group, present, allowed }, said) {
  const what = `${group.join(' and ')} ${present} → ${allowed}`;
  return said === undefined ? `✓ ${what}` : `✗ ${what}: ${plain(said)}; put back`;
}

/** Why this update was put back, or undefined. */
async function take({ allowed, group }, root) {
  const before = FILES.map((file) => readFileSync(join(root, file)));
  const packages = group.map((name) => ({ name, version: allowed }));
  const said = await attempt(packages, root);
  if (said === undefined) return undefined;
  for (const [at, file] of FILES.entries()) writeFileSync(join(root, file), before[at]);
  await install(root);
  return said;
}

async function attempt(packages, root) {
  const locked = await lockWith(packages, root);
  if (locked.code !== 0) return complaint(locked);
  const installed = await install(root);
  if (installed.code !== 0) return complaint(installed);
  const check = await runQuietly(process.execPath, ['scripts/check.mjs'], { cwd: root });
  return check.code === 0 ? undefined : check.output.trimEnd().split('\n').at(-1);
}

function install(root) {
  return npm(['ci', '--include=dev', '--no-audit'], root);
}
