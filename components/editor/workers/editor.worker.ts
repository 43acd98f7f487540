import 'monaco-editor/editor/editor.worker';

// The first message says that the script runs (monaco-env.ts).
self.postMessage('started');
