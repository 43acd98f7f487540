import { existsSync, readFileSync } from 'node:fs';
import { longStep } from './long-step.mjs';

const ENV = { DEBIAN_FRONTEND: 'noninteractive' };

/** True as root on Debian: only there may the set-up of the tests install system packages. */
export function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs Debian packages and says which; throws a Sentence when that fails. */
export async function installDebianPackages(names) {
  const fault = `Installing ${names.join(', ')} failed: install them by hand and run this again.`;
  await longStep('Reading the list of Debian packages', 'apt-get', ['update', '-q'], { env: ENV, fault });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  await longStep(`Installing for the tests, as root: ${names.join(', ')}`, 'apt-get', args, { env: ENV, fault });
}
