import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;
const LATEST_MS = 10_000;
const SANDBOX = JSON.stringify({ model: 'sandbox-fast', max_tokens: 8, messages: [{ role: 'user', content: 'hi' }] });

/** What a person does meanwhile: the page, the lists, the health, an answer of the sandbox. */
const ROUTES = [
  { path: '/' },
  { path: '/api/health' },
  { path: '/api/providers' },
  { path: '/api/providers/oxen/models' },
  { path: '/api/providers/oxen/models?test=1' },
  { path: '/api/sandbox/v1/models' },
  {
    path: '/api/sandbox/v1/chat/completions',
    init: { method: 'POST', body: SANDBOX, headers: { 'content-type': 'application/json' } },
  },
];

/** Asks every other route in turn until `isOver`: how many were asked, the times in ms, and which were not answered. */
export async function probe(origin, isOver) {
  const times = [];
  const unanswered = [];
  for (let asked = 0; !isOver(); asked += 1) {
    const { path, init } = ROUTES[asked % ROUTES.length];
    const started = performance.now();
    const status = await fetch(origin + path, { ...init, signal: AbortSignal.timeout(LATEST_MS) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      (error) => error.name,
    );
    times.push(performance.now() - started);
    if (status !== 200) unanswered.push(`${path}: ${status}`);
    await pause(EVERY_MS);
  }
  return { times, unanswered };
}
