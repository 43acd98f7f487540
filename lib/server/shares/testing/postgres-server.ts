import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';

const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL of the tests: its own data folder, on loopback, that can be stopped and started again. */
export type PostgresServer = {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
};

/** Where Debian keeps the programs of its newest PostgreSQL; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  const newest = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((left, right) => Number(right) - Number(left)) : [];
  return newest.map((version) => join(VERSIONS, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
}

/** Makes a server and starts it. PostgreSQL refuses to run as root, so root lends it the user `postgres`. */
export async function postgresServer(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : undefined;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  const initial = ['-D', data, '-A', 'trust', '-U', 'workbench', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initial, { ...options, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://workbench@127.0.0.1:${port}/postgres`;
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'];
    running = spawn(join(programs, 'postgres'), settings, { ...options, stdio: 'ignore' });
    await answers(url);
  }

  async function stop(): Promise<void> {
    const ending = running;
    running = undefined;
    if (ending === undefined) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGINT'); // PostgreSQL's fast shutdown: connections are cut
    await gone;
  }

  await start();
  const remove = () => stop().then(() => rmSync(folder, { recursive: true, force: true }));
  return { url, start, stop, remove };
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers(url: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => undefined });
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
