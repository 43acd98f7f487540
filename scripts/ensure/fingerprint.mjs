import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** SHA-256 (hex) over the given texts, each with its length, so that no two lists collide by joining. */
export function fingerprintOf(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex');
}

/** SHA-256 (hex) over path and content of every file below the given places that `takes(path)` accepts. */
export function fingerprintFiles(root, places, takes) {
  const hash = createHash('sha256');
  for (const path of places.flatMap((place) => filesBelow(root, place)).filter(takes)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Paths relative to root, with slashes, sorted; a missing place has none. */
function filesBelow(root, place) {
  const full = join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

/** True when the stamp file holds exactly this fingerprint. */
export function stampMatches(file, fingerprint) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === fingerprint;
}

export function writeStamp(file, fingerprint) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${fingerprint}\n`);
}
