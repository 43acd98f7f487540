import { describe, expect, it } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual, without } from '../../core/json';
import { hostileBodies } from '../testing/hostile-corpus';
import { NODE } from '../testing/interpreters';
import { runSnippets } from '../testing/run-snippets';
import { azionAiRun } from './azion-ai-run';

/** What an Azion Function has: here it writes down what it was called with. */
const STAND_IN = `globalThis.Azion = { AI: { run: async (...call) => console.log(JSON.stringify(call)) } };\n`;
const FIRST = ['stream', 'max_tokens', 'messages', 'tools'];

describe('Azion.AI.run', () => {
  it('is called with the model and the body of every hostile draft', async () => {
    const bodies = hostileBodies();
    const sources = bodies.map(([, body]) => STAND_IN + print(body));
    const runs = await runSnippets(NODE, sources, {});
    for (const [index, [name, body]] of bodies.entries()) {
      expect(runs[index]?.error, name).toBe('');
      const [model, input] = JSON.parse(runs[index]?.output ?? '') as [JsonValue, JsonObject]; // the call as recorded
      expect(model, name).toBe('recorded');
      const sent = JSON.parse(JSON.stringify(without(body, 'model'))) as JsonObject; // an object stays one
      expect(jsonEqual(input, sent), name).toBe(true);
      expect(Object.keys(input), name).toEqual(inPageOrder(Object.keys(sent)));
    }
  });
});

function print(body: JsonObject): string {
  return azionAiRun.print({ method: 'POST', url: '', headers: {}, body }, { floats: new Set() });
}

function inPageOrder(names: readonly string[]): readonly string[] {
  return [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))];
}
