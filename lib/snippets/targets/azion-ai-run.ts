import type { JsonObject } from '../../core/json';
import type { WireRequest } from '../../core/wire';
import { js } from '../languages/javascript';
import type { SnippetTarget } from '../target';

const FIRST = ['stream', 'max_tokens', 'messages', 'tools'] as const;

/** The call as Azion's model pages print it; it runs inside an Azion Function, which has its own credentials. */
export const azionAiRun: SnippetTarget = {
  id: 'azion-ai-run',
  label: 'Azion.AI.run',
  editorLanguage: 'javascript',
  fileName: 'azion-ai-run.js',
  install: null,
  run: null,
  providers: ['azion'],
  requests: 'all',
  print: (wire) => js`const modelResponse = await Azion.AI.run(${wire.body.model ?? ''}, ${runInput(wire)})`.text,
};

function runInput({ body }: WireRequest): JsonObject {
  const names = new Set<string>([...FIRST, ...Object.keys(body)]);
  const entries = [...names].flatMap((name): [string, JsonObject[string]][] => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return value === undefined || name === 'model' ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}
