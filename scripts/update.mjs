// Which direct dependencies have a newer version that this project may take:
//   node scripts/update.mjs [names…]          prints a table, changes nothing
//   node scripts/update.mjs --write [names…]  takes them one by one, each only if `npm run check` passes with it
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure/root.mjs';
import { Sentence } from './ensure/sentence.mjs';
import { auditLines } from './update/audit.mjs';
import { findUpdates } from './update/find-updates.mjs';
import { plain } from './update/npm.mjs';
import { takeUpdates } from './update/take-updates.mjs';
import { readVersion } from './update/version.mjs';

/** Days that a release must have stood. */
const AGE_DAYS = 7;

async function main() {
  const [names, isWriting] = readWords(process.argv.slice(2));
  const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pins = { ...packageJson.dependencies, ...packageJson.devDependencies };
  const stranger = names.find((name) => !(name in pins));
  if (stranger) throw new Sentence(`"${plain(stranger)}" is no direct dependency.`);
  const rules = { node: oldestNode(packageJson), ageDays: AGE_DAYS, now: Date.now() };
  const updates = await findUpdates(packageJson, names, rules, root);
  console.log(tableOf(updates));
  for (const line of await auditLines(root)) console.log(line);
  if (isWriting) process.exitCode = (await takeUpdates(updates, root)) ? 0 : 1;
}

function readWords(words) {
  const unknown = words.find((word) => word.startsWith('-') && word !== '--write');
  if (unknown) throw new Sentence(`"${plain(unknown)}" is not known: node scripts/update.mjs [--write] [names…]`);
  return [words.filter((word) => word !== '--write'), words.includes('--write')];
}

/** The oldest Node that package.json promises to run on: what is taken must run there. */
function oldestNode({ engines }) {
  const version = `${engines.node.replace('>=', '')}.0.0`.split('.').slice(0, 3).join('.');
  if (readVersion(version) === null) throw new Sentence('package.json names its Node otherwise than ">=20.19".');
  return version;
}

function tableOf(updates) {
  const rows = updates.map(({ name, present, newest, allowed, why }) => [
    name,
    present,
    allowed ?? '–',
    newest ?? '?',
    why === undefined ? '' : plain(why),
  ]);
  const all = [['package', 'present', 'allowed', 'newest', 'why not the newest'], ...rows];
  const widths = all[0].map((_title, at) => Math.max(...all.map((row) => row[at].length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

main().catch((error) => {
  console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
});
