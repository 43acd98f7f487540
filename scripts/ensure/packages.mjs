import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, stampMatches, writeStamp } from './fingerprint.mjs';
import { longStep } from './long-step.mjs';
import { root } from './root.mjs';

const STAMP = join(root, 'node_modules/.ensure');

/** Installs exactly what the lock file names, once; the stamp lies inside the folder that `npm ci` deletes first. */
export async function ensurePackages() {
  const fingerprint = packagesFingerprint();
  if (stampMatches(STAMP, fingerprint)) return;
  if (!installedByHand()) await install();
  writeStamp(STAMP, fingerprint);
}

function packagesFingerprint() {
  const { dependencies, devDependencies, overrides } = readJson('package.json');
  const asked = JSON.stringify({ dependencies, devDependencies, overrides });
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return fingerprintOf([machine, asked, readFileSync(join(root, 'package-lock.json'), 'utf8')]);
}

/** True when somebody ran `npm ci` here already: npm's own record of node_modules agrees with the lock file. */
function installedByHand() {
  if (existsSync(STAMP) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  const locked = readJson('package-lock.json').packages;
  const same = Object.entries(installed).every(([path, { version }]) => locked[path]?.version === version);
  const whole = Object.entries(locked).every(([path, entry]) => path === '' || entry.optional || installed[path]);
  return same && whole;
}

async function install() {
  const first = !existsSync(join(root, 'node_modules'));
  const title = first ? 'Installing packages (first start only, about 30 s)' : 'Installing packages (they changed)';
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const fault = 'Installing the packages failed: see npm’s own message above, check the network, and try again.';
  // NODE_ENV=production would leave out what building and testing need.
  const options = { cwd: root, env: { NODE_ENV: undefined }, fault };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) await longStep(title, process.execPath, [npm, ...args], options);
  else await longStep(title, 'npm', args, { ...options, shell: process.platform === 'win32' });
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
