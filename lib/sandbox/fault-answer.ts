import type { JsonObject } from '../core/json';
import type { SandboxAnswer } from './answer-sandbox';
import type { Fault } from './models';
import type { StreamStep } from './stream-steps';

/** One step of a faulty stream: a chunk, a text sent as it is, or an end that is none. */
export type FaultStep =
  | StreamStep
  | { readonly delayMs: number; readonly raw: string }
  | { readonly delayMs: number; readonly end: 'break' | 'close' };

type Sound = Extract<SandboxAnswer, { readonly kind: 'json' | 'stream' }>;

const RETRY_SECONDS = 20;
const TOKENS_BEFORE_THE_FAULT = 12;
const SLOW_START_MS = 12_000;
const COMMENTS = 4;
/** Long enough for what was sent before to be on its way. */
const BREAK_MS = 100;
const REQUEST_ID = 'req_sandbox_fault';

/** The answer of a fault model: an error, silence, or the sound answer with the fault worked into it. */
export function faultAnswer(fault: Fault, sound: () => Sound): SandboxAnswer {
  switch (fault) {
    case 'rate-limit':
      return rateLimit();
    case 'server-error':
      return refusal(500, SERVER_ERROR);
    case 'hang':
      return { kind: 'hang' };
    case 'cut-stream':
      return faulty(sound(), cutSteps, cutBody);
    case 'slow-start':
      return slowStart(sound());
    case 'malformed':
      return faulty(sound(), malformedSteps, malformedBody);
    case 'mid-stream-error':
      return faulty(sound(), failingSteps, () => [{ delayMs: 0, raw: JSON.stringify(SERVER_ERROR) }]);
  }
}

const SERVER_ERROR = {
  error: {
    message: 'The server had an error while processing your request. This fault is simulated.',
    type: 'server_error',
    param: null,
    code: null,
  },
} as const satisfies JsonObject;

function refusal(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}): SandboxAnswer {
  return { kind: 'error', status, body, headers: { 'x-request-id': REQUEST_ID, ...headers } };
}

function rateLimit(): SandboxAnswer {
  const message = `Rate limit reached for fault-rate-limit: limit 3 requests a minute. Please try again in ${RETRY_SECONDS}s.`;
  const body = { error: { message, type: 'requests', param: null, code: 'rate_limit_exceeded' } };
  return refusal(429, body, {
    'retry-after': String(RETRY_SECONDS),
    'x-ratelimit-limit-requests': '3',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': `${RETRY_SECONDS}s`,
  });
}

function faulty(
  sound: Sound,
  streamed: (steps: Iterable<FaultStep>) => Iterable<FaultStep>,
  whole: (text: string) => readonly FaultStep[],
): SandboxAnswer {
  if (sound.kind === 'stream') return { kind: 'stream', steps: streamed(sound.steps) };
  return { kind: 'stream', steps: whole(JSON.stringify(sound.body)), contentType: 'application/json' };
}

function slowStart(sound: Sound): SandboxAnswer {
  if (sound.kind === 'json') return { ...sound, delayMs: sound.delayMs + SLOW_START_MS };
  return { kind: 'stream', steps: slowSteps(sound.steps) };
}

function* slowSteps(steps: Iterable<FaultStep>): Generator<FaultStep, void> {
  for (let turn = 0; turn < COMMENTS; turn += 1) yield { delayMs: SLOW_START_MS / COMMENTS, raw: ': waiting\n\n' };
  yield* steps;
}

function* cutSteps(steps: Iterable<FaultStep>): Generator<FaultStep, void> {
  yield* beginning(steps);
  yield { delayMs: 0, raw: 'data: {"id":"chatcmpl-cut","object":"chat.completion.chunk","choi' };
  yield { delayMs: BREAK_MS, end: 'break' };
}

function cutBody(text: string): readonly FaultStep[] {
  return [
    { delayMs: 0, raw: text.slice(0, Math.floor(text.length / 2)) },
    { delayMs: BREAK_MS, end: 'break' },
  ];
}

function* failingSteps(steps: Iterable<FaultStep>): Generator<FaultStep, void> {
  yield* beginning(steps);
  yield { delayMs: 0, raw: `data: ${JSON.stringify(SERVER_ERROR)}\n\n` };
  yield { delayMs: 0, end: 'close' };
}

const MALFORMED = [
  'data: {"id":"chatcmpl-broken","choices":[{"index":0,"delta":{"content":"lost\n\n',
  'data: null\n\n',
  'event: surprise\ndata: not JSON at all\n\n',
  'data: {"choices":[{"index":999999,"delta":{"content":"nowhere"}}]}\n\n',
] as const;

/** Every whole chunk, a broken message after each of the first few. */
function* malformedSteps(steps: Iterable<FaultStep>): Generator<FaultStep, void> {
  let sent = 0;
  for (const step of steps) {
    yield step;
    const raw = MALFORMED[sent];
    if (raw !== undefined) yield { delayMs: 0, raw };
    sent += 1;
  }
}

function malformedBody(text: string): readonly FaultStep[] {
  return [{ delayMs: 0, raw: text.slice(0, Math.floor((text.length * 2) / 3)) }];
}

/** The first tokens, and never the end, however short the answer is. */
function* beginning(steps: Iterable<FaultStep>): Generator<FaultStep, void> {
  let sent = 0;
  for (const step of steps) {
    if (sent > TOKENS_BEFORE_THE_FAULT || ('chunk' in step && isFinish(step.chunk))) return;
    yield step;
    sent += 1;
  }
}

function isFinish({ choices }: JsonObject): boolean {
  return JSON.stringify(choices ?? '').includes('"finish_reason":"');
}
