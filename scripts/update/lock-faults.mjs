import { readVersion } from './version.mjs';

/**
 * What is wrong with a lock file, in sentences: it must cover every platform, name every file by its hash, take nothing from
 * elsewhere than a registry, and hold nothing that wants to run a program when it is installed.
 */
export function lockFaults(lock, packageJson) {
  if (lock?.lockfileVersion !== 3 || !isObject(lock.packages)) return ['It is no lock file of version 3.'];
  const packages = new Map(Object.entries(lock.packages));
  const entries = [...packages].filter(([path]) => path !== '');
  const faults = entries.flatMap(([path, entry]) => [
    ...entryFaults(path, entry),
    ...missing(path, entry, packages).map((name) => `${path} names ${name}, which is missing.`),
  ]);
  return [...pinFaults(packageJson, packages), ...faults];
}

function entryFaults(path, entry) {
  const said = [
    [entry.link === true, 'is a link'],
    [readVersion(entry.version) === null, 'has no exact version'],
    [entry.integrity === undefined || !/^sha512-[\w+/]{86}==$/.test(entry.integrity), 'has no SHA-512 hash'],
    [entry.resolved !== undefined && !/^https:\/\//.test(entry.resolved), 'comes from elsewhere than a registry'],
    [/^https:\/\/(codeload\.)?github\.com\//.test(entry.resolved ?? ''), 'comes from a repository'],
    [entry.hasInstallScript === true, 'runs a program when it is installed'],
  ];
  return said.filter(([isSo]) => isSo).map(([, words]) => `${path} ${words}.`);
}

/** The dependencies of an entry that the lock holds nowhere above it; platforms that are not this one included. */
function missing(path, entry, packages) {
  const names = [...Object.keys(entry.dependencies ?? {}), ...Object.keys(entry.optionalDependencies ?? {})];
  return names.filter((name) => !placesAbove(path).some((place) => packages.has(`${place}node_modules/${name}`)));
}

/** `node_modules/a/node_modules/b` looks below itself, then below `a`, then at the top. */
function placesAbove(path) {
  const parts = path.split('/node_modules/');
  return ['', ...parts.map((_part, at) => `${parts.slice(0, at + 1).join('/node_modules/')}/`)];
}

function pinFaults({ dependencies, devDependencies }, packages) {
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    if (readVersion(version) === null) return [`package.json does not pin ${name} exactly.`];
    const locked = packages.get(`node_modules/${name}`)?.version;
    return locked === version ? [] : [`package.json pins ${name} to ${version}, the lock file has ${locked}.`];
  });
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
