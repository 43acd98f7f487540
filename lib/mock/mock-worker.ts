import { interpret } from './interpret';
import { loadEngine } from './load-engine';
import type { MockReply, MockRequest } from './protocol';
import { sealScope } from './seal-scope';

type Engine = Awaited<ReturnType<typeof loadEngine>>;
let engine: Engine | undefined;

addEventListener('message', ({ data }: MessageEvent<MockRequest>) => {
  if (data.type === 'load') void load(data.engine);
  else run(data);
});

/** One worker loads once and answers once. */
async function load(bytes: ArrayBuffer): Promise<void> {
  try {
    engine = await loadEngine(bytes);
    reply(sealScope(globalThis).length === 0 ? { type: 'ready' } : { type: 'not-loaded' });
  } catch {
    reply({ type: 'not-loaded' });
  }
}

function run({ mock }: Extract<MockRequest, { type: 'run' }>): void {
  const own = engine;
  engine = undefined;
  if (own) reply({ type: 'done', outcome: interpret(own, mock, () => performance.now()) });
}

function reply(message: MockReply): void {
  self.postMessage(message);
}
