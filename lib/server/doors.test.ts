import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const CLIENTS =
  /from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|undici|postgres|@libsql\/client|axios|got|node-fetch|ws|child_process|worker_threads|cluster|inspector)'|\b(?:require|import)\(|\bfetch\(|\bXMLHttpRequest\b|\bEventSource\b|\bWebSocket\b|process\.binding/g;

/** What each file of the server may hold of all that can reach another machine, and why. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // The only opener of sockets.
  'lib/server/egress.ts': ["from 'undici'", 'fetch('],
  // The resolver of the policy, and the type of a lookup.
  'lib/server/egress-policy.ts': ["from 'node:dns/promises'", "from 'node:net'"],
  // The other way: what this server listens with.
  'lib/server/front-door.ts': ["from 'node:http'"],
  // The store of shared links, where only the operator says: DATABASE_URL. A driver is loaded when it is needed.
  'lib/server/shares/open-share-store.ts': ['import('],
  'lib/server/shares/libsql-driver.ts': ["from '@libsql/client'"],
  'lib/server/shares/postgres-driver.ts': ["from 'postgres'"],
};

function sources(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)(testing|fixtures)\//.test(name);
  return names.filter(isSource).map((name) => `${folder}/${name}`);
}

describe('S14 sockets', () => {
  const files = [...sources('lib/server'), ...sources('app')];

  it.each(files)('%s opens none but where the table says', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = [...text.matchAll(CLIENTS)].map(([match]) => match);
    expect([...new Set(found)].sort()).toEqual([...(DOORS[path] ?? [])].sort());
  });

  it('are looked for in every file of the server', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const path of Object.keys(DOORS)) expect(files).toContain(path);
  });

  it('are opened through the guarded agent alone, which follows no redirect', () => {
    const text = readFileSync(join(root, 'lib/server/egress.ts'), 'utf8');
    const calls = text.match(/\bfetch\([^\n]*/g) ?? [];
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/redirect: 'manual', dispatcher: agent/);
    expect(text).not.toMatch(/setGlobalDispatcher|ProxyAgent|EnvHttpProxyAgent|interceptors/);
  });

  it('are kept from everyone else by the linter', () => {
    const rules = readFileSync(join(root, 'biome.json'), 'utf8');
    expect(rules).toContain('"fetch": "Only lib/http calls fetch; the server goes through lib/server/egress."');
  });
});
