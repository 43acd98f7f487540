import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../scripts/ensure/root.mjs';

const PROBE = new URL('../../scripts/soak/probe.mjs', import.meta.url).href;

/**
 * Serves the production build with Oxen's address set to the scripted upstream: `{origin, port, pid, usage(), close()}`.
 * `environment` is laid over its own; `onError` gets what it writes on stderr; `usage` answers what it holds once the
 * garbage is gone.
 */
export async function startApp(upstreamOrigin, environment = {}, onError = (text) => process.stderr.write(text)) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, ['--import', PROBE, next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      WORKBENCH_MODE: 'local',
      WORKBENCH_DATA_DIR: data,
      OXEN_API_KEY: 'bench',
      OXEN_BASE_URL: `${upstreamOrigin}/v1`,
      ...environment,
    },
  });
  child.stderr.on('data', (piece) => onError(String(piece)));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null) await once(child, 'close');
    rmSync(data, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return { origin, port, pid: child.pid, usage: () => usageOf(child), close };
    await pause(50);
  }
  await close();
  throw new Error('The server did not start.');
}

function usageOf(child) {
  return new Promise((resolve) => {
    const take = (message) => {
      if (!message?.usage) return;
      child.off('message', take);
      resolve(message.usage);
    };
    child.on('message', take);
    child.send('usage');
  });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
