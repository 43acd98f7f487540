import 'monaco-editor/languages/features/json/json.worker';

// The first message says that the script runs (monaco-env.ts).
self.postMessage('started');
