import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the scripted upstream: `{origin, pid, facts(), close()}`. */
export async function startUpstream() {
  const child = fork(fileURLToPath(new URL('./upstream.mjs', import.meta.url)));
  const [{ port }] = await once(child, 'message');
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    pid: child.pid,
    facts: async () => (await fetch(`${origin}/facts`)).json(),
    close: () => child.disconnect(),
  };
}
