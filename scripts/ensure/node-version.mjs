import { readFileSync } from 'node:fs';

/** One sentence when this Node is older than package.json asks for, else null. */
export function nodeComplaint(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const needed = engines.node.replace('>=', '');
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  const enough = major > neededMajor || (major === neededMajor && minor >= neededMinor);
  return enough
    ? null
    : `This needs Node ${needed} or newer, and this is Node ${version}: install it from https://nodejs.org.`;
}
