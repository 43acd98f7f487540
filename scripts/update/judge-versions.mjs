import { compareVersions, rangeHolds, readVersion } from './version.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Of what a registry answered, whatever that is: every version above the present one, newest first, as `{version, refusal}`, or `{fault}`.
 * `rules` = `{node, ageDays, now}`.
 */
export function judgeVersions(name, present, { versions, about }, rules) {
  if (!isObject(about) || versions.some((entry) => !isObject(entry)))
    return { fault: 'the answer is no list of versions' };
  const known = { latest: about['dist-tags']?.latest, times: new Map(Object.entries(about.time ?? {})) };
  const newer = versions.filter(({ version }) => readVersion(version) && compareVersions(version, present) > 0);
  newer.sort((left, right) => compareVersions(right.version, left.version));
  return newer.map((entry) => ({ version: entry.version, refusal: refusalOf(name, entry, known, rules) }));
}

/** Why a version must not be taken, or undefined. */
function refusalOf(name, entry, { latest, times }, { node, ageDays, now }) {
  const { version } = entry;
  if (readVersion(version).isPrerelease) return 'is a pre-release';
  if (readVersion(latest) && compareVersions(version, latest) > 0) return `is newer than its "latest", ${latest}`;
  if (entry.deprecated) return 'is deprecated';
  const [major] = readVersion(version).numbers;
  if (name === '@types/node' && major !== readVersion(node).numbers[0]) return `describes Node ${major}, not ${node}`;
  const engines = isObject(entry.engines) ? entry.engines.node : undefined;
  if (engines !== undefined && rangeHolds(engines, node) !== true) return `needs Node ${engines}, not ${node}`;
  const scripts = Object.keys(isObject(entry.scripts) ? entry.scripts : {});
  if (scripts.some((script) => /^(pre|post)?install$/.test(script))) return 'runs a program when it is installed';
  if (!/^sha512-/.test(String(entry['dist.integrity']))) return 'has no SHA-512 hash';
  return youth(Date.parse(times.get(version)), ageDays, now);
}

/** A stolen release is mostly found within days. */
function youth(published, ageDays, now) {
  if (Number.isNaN(published)) return 'has no date of release';
  const days = Math.floor((now - published) / DAY_MS);
  return days < ageDays ? `is ${Math.max(days, 0)} days old, and ${ageDays} is the least` : undefined;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
