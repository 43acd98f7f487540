import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../deploy/nginx.conf', import.meta.url));

/** Where Debian keeps nginx; undefined where there is none. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

export type Proxy = { readonly origin: string; close(): Promise<void> };

/** A port nobody listens on, for a proxy whose instances must know their public address first. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** nginx with the configuration that the project ships; only name, ports, servers, and places of files are other ones. */
export async function startNginx(program: string, port: number, instances: readonly string[]): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-nginx-'));
  const file = join(folder, 'nginx.conf');
  await writeFile(file, adapted(readFileSync(SHIPPED, 'utf8'), port, instances, folder));
  const settings = `daemon off; pid ${folder}/pid;`;
  const child = spawn(program, ['-p', folder, '-c', file, '-g', settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (piece) => said.push(String(piece)));
  await untilAnswers(port, child, said);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function adapted(shipped: string, port: number, instances: readonly string[], folder: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/ {4}server app:3000;/, instances.map((instance) => `server ${instance};`).join('\n')],
    [/ {2}server \{\n {4}listen 80;[^}]*\}\n/, ''],
    [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
    [/ {4}ssl_certificate[^;]*;\n {4}ssl_certificate_key[^;]*;\n/, ''],
    [
      /access_log \/dev\/stdout plain;/,
      `access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
    ],
    [/worker_processes auto;/, process.getuid?.() === 0 ? 'user root; worker_processes 2;' : 'worker_processes 2;'],
  ];
  return changes.reduce((text, [what, by]) => {
    if (!what.test(text)) throw new Error(`deploy/nginx.conf has no ${what}`);
    return text.replace(what, by);
  }, shipped);
}

async function untilAnswers(port: number, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let left = 200; left > 0 && child.exitCode === null; left -= 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer !== undefined) return;
    await pause(25);
  }
  throw new Error(`nginx did not start:\n${said.join('')}`);
}
