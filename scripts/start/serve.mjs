import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../ensure/root.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const GRACE_MS = 5_000;
const WATCH_MS = 500;
/** Next's own start-up lines; the server prints better ones. */
const BANNER = /^\s*(▲ Next\.js|- Local:|- Network:|- Environments:|✓ Starting|✓ Ready|✓ Running next\.config)/;

/** Runs Next until it ends; signals and the exit code pass through. */
export function serve(mode, { host, port }) {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, mode, '-H', host, '-p', String(port)], {
    cwd: root,
    stdio: ['inherit', mode === 'dev' ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, HOST: host, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (child.stdout) printWithoutBanner(child.stdout);
  for (const signal of SIGNALS) process.on(signal, () => end(child, signal));
  endWithStarter(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm passes a signal to its shell, and the shell does not pass it on: a server whose starter is gone would hold its port. */
function endWithStarter(child) {
  const starter = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  setInterval(() => process.ppid === starter || end(child, 'SIGTERM'), WATCH_MS).unref();
}

/** Streams that never end must not hold the server up: after a grace time it is ended for good. */
function end(child, signal) {
  child.kill(signal);
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
}

function printWithoutBanner(stdout) {
  let started = false;
  createInterface({ input: stdout }).on('line', (line) => {
    if (!BANNER.test(line) && (started || line.trim() !== '')) {
      started = true;
      console.log(line);
    }
  });
}
