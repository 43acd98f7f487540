import { whenBack } from '@/components/ui/when-back';

// Imported before Monaco. The bundler finds a worker only in the literal form new Worker(new URL(…), …).
globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    started(
      label === 'json'
        ? () =>
            new Worker(new URL('./workers/json.worker.ts', import.meta.url), { type: 'module', name: 'monaco-json' })
        : () =>
            new Worker(new URL('./workers/editor.worker.ts', import.meta.url), {
              type: 'module',
              name: 'monaco-editor',
            }),
    ),
};

/**
 * A worker whose script runs; it says so by its first message. Monaco would take one that could not be fetched for one
 * that never answers, until the page is loaded anew.
 */
function started(open: () => Worker): Promise<Worker> {
  return new Promise((resolve) => {
    function attempt(): void {
      const worker = open();
      worker.onmessage = () => {
        worker.onmessage = null;
        worker.onerror = null;
        resolve(worker);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        whenBack(attempt);
      };
    }
    attempt();
  });
}
