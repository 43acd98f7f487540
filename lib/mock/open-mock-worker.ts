import type { MockReply } from './protocol';
import type { MockWorker } from './run-mock';

/** The interpreter's WASM file among the page's own files. */
export const ENGINE_URL = new URL('@jitl/quickjs-wasmfile-release-sync/wasm', import.meta.url).href;

/** A fresh worker of the page's own origin. */
export function openMockWorker(heard: (reply: MockReply) => void, broken: () => void): MockWorker {
  // The bundler finds a worker only in the literal form new Worker(new URL(…), …).
  const worker = new Worker(new URL('./mock-worker.ts', import.meta.url), { type: 'module', name: 'mock' });
  worker.onmessage = ({ data }: MessageEvent<MockReply>) => heard(data);
  worker.onmessageerror = broken;
  worker.onerror = (event) => {
    event.preventDefault();
    broken();
  };
  return { send: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
}
