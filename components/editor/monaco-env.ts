// Imported before Monaco. The bundler finds a worker only in the literal form new Worker(new URL(…), …).
globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    label === 'json'
      ? new Worker(new URL('./workers/json.worker.ts', import.meta.url), { type: 'module', name: 'monaco-json' })
      : new Worker(new URL('./workers/editor.worker.ts', import.meta.url), { type: 'module', name: 'monaco-editor' }),
};
