// Loaded before the server (node --import): answers "usage" of the parent process with what this process holds.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const MiB = 1_048_576;
const SHORT_LIVED = new Set(['Immediate', 'PipeWrap', 'TTYWrap']);

process.on('message', async (message) => {
  if (message !== 'usage') return;
  for (let round = 0; round < 4; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.send({ usage: usage() });
});
process.channel?.unref();

/** Memory in MiB after the garbage is gone, and what is open: sockets, timers, listeners of the process. */
function usage() {
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  const open = {};
  for (const kind of process.getActiveResourcesInfo()) {
    if (!SHORT_LIVED.has(kind)) open[kind] = (open[kind] ?? 0) + 1;
  }
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  return {
    rss: rss / MiB,
    heap: heapUsed / MiB,
    external: external / MiB,
    buffers: arrayBuffers / MiB,
    open,
    listeners,
  };
}
