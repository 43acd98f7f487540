import 'server-only';
import { randomBytes, scryptSync } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../core/result';
import type { Environment } from './env';

/** The keys of the vault: the first one seals, every one of them reads. */
export type SealingKeys = readonly [Buffer, ...Buffer[]];

type Secrets = Pick<Environment, 'mode' | 'secret' | 'previousSecret' | 'dataDir'>;

const FILE = 'sealing-secret';
const LEAST = 32;
const OWNER_ONLY = 0o600;

const derived = new Map<string, Buffer>();
const readFiles = new Map<string, string>();

/**
 * The keys behind WORKBENCH_SECRET, or in local mode behind a file in the data folder that is made on first use.
 * The failure `unavailable` says in one sentence what is missing.
 */
export function sealingKeys({ mode, secret, previousSecret, dataDir }: Secrets): Result<SealingKeys> {
  const current = secret ?? (mode === 'local' ? secretInFile(dataDir) : undefined);
  if (current === undefined) return unavailable(mode === 'shared' ? MISSING : `${dataDir} cannot be written.`);
  const previous = previousSecret === undefined ? [] : [keyFrom(previousSecret)];
  return ok([keyFrom(current), ...previous]);
}

/** Lets the next call read the file again. */
export function forgetSealingSecret(): void {
  readFiles.clear();
}

const MISSING = 'WORKBENCH_SECRET is not set.';

function unavailable(why: string) {
  return fail({ kind: 'unavailable', message: `No key can be kept here: ${why}` });
}

/** scrypt, because a secret may be a passphrase; the salt is fixed, because every process must get the same key. */
function keyFrom(secret: string): Buffer {
  const known = derived.get(secret);
  if (known) return known;
  const key = scryptSync(secret, 'llm-workbench vault 1', 32);
  derived.set(secret, key);
  return key;
}

function secretInFile(dataDir: string): string | undefined {
  const path = join(/* turbopackIgnore: true */ dataDir, FILE);
  const known = readFiles.get(path);
  if (known !== undefined) return known;
  try {
    const secret = readSecret(path) ?? makeSecret(dataDir, path);
    if (secret !== undefined) readFiles.set(path, secret);
    return secret;
  } catch {
    return undefined;
  }
}

function readSecret(path: string): string | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return undefined;
  if ((mode & 0o077) !== 0) chmodSync(path, OWNER_ONLY);
  const secret = readFileSync(path, 'utf8').trim();
  return secret.length < LEAST ? undefined : secret;
}

/** A name is linked only to a whole file, so of two processes that race both read what the first one wrote. */
function makeSecret(dataDir: string, path: string): string | undefined {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const text = `${randomBytes(32).toString('base64url')}\n`;
  try {
    writeFileSync(draft, text, { mode: OWNER_ONLY, flag: 'wx', flush: true });
    link(draft, path, text);
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(path);
}

function link(draft: string, path: string, text: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what fs throws
    // Some file systems know no links; there the first writer wins.
    if (code !== 'EEXIST') writeFileSync(path, text, { mode: OWNER_ONLY, flag: 'wx', flush: true });
  }
}
