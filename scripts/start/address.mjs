import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { root } from '../ensure/root.mjs';
import { Sentence } from '../ensure/sentence.mjs';

/** `{host, port}` from HOST and PORT: the environment first, then the same .env files that Next reads, in its order. */
export function readAddress(mode) {
  const stage = mode === 'dev' ? 'development' : 'production';
  const files = [`.env.${stage}.local`, '.env.local', `.env.${stage}`, '.env'];
  const sources = [process.env, ...files.map((file) => readEnvFile(join(root, file)))];
  const read = (name, otherwise) => sources.map((source) => source[name]?.trim()).find(Boolean) ?? otherwise;
  return { host: checkHost(read('HOST', '127.0.0.1')), port: checkPort(read('PORT', '3000')) };
}

function readEnvFile(path) {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}

function checkHost(host) {
  if (/^[\w.:-]+$/.test(host)) return host;
  throw new Sentence(`HOST is "${host}": give an address or a name without scheme and port, for example HOST=0.0.0.0.`);
}

function checkPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Sentence(`PORT is "${text}": give a whole number from 1 to 65535, for example PORT=3001.`);
}
