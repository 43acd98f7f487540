import { initialize, type WorkerContext } from 'monaco-editor/internal/common/initialize';
import { JSONWorker } from 'monaco-editor/languages/features/json/jsonWorker';
import { isDeepJson } from '../is-deep-json';

const MOST_LEVELS = 300;

/** Monaco's own reader of JSON runs out of stack in deep texts and says so in the console: it is not shown them. */
function withoutDeepTexts(context: WorkerContext): WorkerContext {
  return {
    host: context.host,
    getMirrorModels: () => context.getMirrorModels().filter((model) => !isDeepJson(model.getValue(), MOST_LEVELS)),
  };
}

self.onmessage = () => {
  initialize((context, settings) => new JSONWorker(withoutDeepTexts(context), settings));
};

// The first message says that the script runs (monaco-env.ts).
self.postMessage('started');
