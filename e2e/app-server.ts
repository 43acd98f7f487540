import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SECRETS } from './canary/canary-keys';
import { answerTap, searchDataFolder, searchOutput } from './canary/watched-server';
import { AZION_PATH, OXEN_PATH } from './provider/default-answer';
import { serverComplaints } from './server-complaints';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');

/** Must never leave the server except in the Authorization header of its provider. */
export const OXEN_KEY = SECRETS.OXEN_API_KEY;

/** Environment variables laid over those of the server under test; undefined takes one out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The production build, served on a free port of its own. */
export type AppServer = {
  readonly origin: string;
  readonly port: number;
  output(): string;
  /** Rejects when the server had let an error or a warning of its own pass uncaught (R12). */
  close(): Promise<void>;
};

export async function startApp(providerOrigin: string, environment: Environment): Promise<AppServer> {
  const { port, data, child, pieces, streams, ended } = await launch(providerOrigin, environment);
  const app: AppServer = {
    origin: `http://127.0.0.1:${port}`,
    port,
    output: () => pieces.join(''),
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      searchOutput(app.output());
      await searchDataFolder(data);
      await rm(data, { recursive: true, force: true });
      const complaints = serverComplaints(streams.out, streams.err);
      if (complaints.length > 0) throw new Error(`R12 the server complained:\n${complaints.join('\n')}`);
    },
  };
  await untilHealthy(app, () => child.exitCode);
  return app;
}

/** How a server ends that refuses to start: its exit code, and everything it said. */
export async function failToStart(environment: Environment): Promise<{ code: number | null; output: string }> {
  const { data, child, pieces, ended } = await launch('http://127.0.0.1:59999', environment);
  const deadline = setTimeout(() => child.kill('SIGKILL'), 30_000);
  const code = await ended;
  clearTimeout(deadline);
  await rm(data, { recursive: true, force: true });
  const output = pieces.join('');
  searchOutput(output);
  return { code, output };
}

async function launch(providerOrigin: string, environment: Environment) {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'workbench-e2e-'));
  const tap = answerTap(`server-${process.pid}-${port}`);
  const child = spawn(process.execPath, [...tap.args, NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(port, data, providerOrigin, environment), ...tap.environment },
  });
  const pieces: string[] = [];
  const streams = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    streams.out += String(piece);
    pieces.push(String(piece));
  });
  child.stderr.on('data', (piece) => {
    streams.err += String(piece);
    pieces.push(String(piece));
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { port, data, child, pieces, streams, ended };
}

/** What the machine needs, nothing that a person may have set for their own workbench, and providers on loopback. */
function serverEnvironment(
  port: number,
  data: string,
  providerOrigin: string,
  changes: Environment,
): NodeJS.ProcessEnv {
  const wanted: Environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    SystemRoot: process.env.SystemRoot,
    TMPDIR: process.env.TMPDIR,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKBENCH_DATA_DIR: data,
    ...SECRETS,
    OXEN_BASE_URL: `${providerOrigin}${OXEN_PATH}`,
    AZION_BASE_URL: `${providerOrigin}${AZION_PATH}`,
    ...changes,
  };
  const set = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return { NODE_ENV: 'production', ...Object.fromEntries(set) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo; // listening on TCP
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilHealthy(app: AppServer, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && exitCode() === null) {
    const answer = await fetch(`${app.origin}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  const output = app.output();
  await app.close().catch(() => undefined);
  throw new Error(`The server did not start:\n${output}`);
}
