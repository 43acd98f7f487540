import { isJsonObject, type JsonObject } from '../core/json';
import { checkRequest } from './check-request';
import { choicePieces } from './choice-pieces';
import type { Identity } from './chunk-body';
import { completionBody } from './completion-body';
import { type FaultStep, faultAnswer } from './fault-answer';
import { SANDBOX_CONTEXT_TOKENS } from './models';
import { planAnswer } from './plan-answer';
import { type Problem, problem, problemBody } from './problem';
import { type Random, randomId } from './random';
import { readRequest, type SandboxRequest } from './request';
import { streamSteps } from './stream-steps';
import { countPromptTokens } from './usage';

/**
 * The sandbox's answer: an error, a finished body to be sent after a delay, a lazy stream of chunks with the delay before
 * each (events unless it names another type), or silence before the head until the caller leaves.
 */
export type SandboxAnswer =
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly body: JsonObject;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'json'; readonly body: JsonObject; readonly delayMs: number }
  | { readonly kind: 'stream'; readonly steps: Iterable<FaultStep>; readonly contentType?: 'application/json' }
  | { readonly kind: 'hang' };

export type SandboxWorld = { readonly nowSeconds: number; readonly random: Random };

/** Answers the body of a chat completion as an OpenAI-compatible server does; never throws, and does no more work than is pulled. */
export function answerSandbox(body: unknown, world: SandboxWorld): SandboxAnswer {
  const wrong = checkRequest(body);
  if (wrong || !isJsonObject(body)) return refusal(wrong ?? problem(null, 'invalid_type', 'Expected a JSON object.'));
  const request = readRequest(body);
  const tooLong = checkLength(request);
  if (tooLong) return refusal(tooLong);
  const promptTokens = countPromptTokens(request);
  if (promptTokens > SANDBOX_CONTEXT_TOKENS) return refusal(contextProblem(promptTokens));
  const { fault } = request.model;
  const sound = () => soundAnswer(request, promptTokens, world);
  return fault === undefined ? sound() : faultAnswer(fault, sound);
}

function soundAnswer(
  request: SandboxRequest,
  promptTokens: number,
  world: SandboxWorld,
): Extract<SandboxAnswer, { readonly kind: 'json' | 'stream' }> {
  const identity: Identity = {
    id: `chatcmpl-${randomId(world.random, 29)}`,
    created: world.nowSeconds,
    model: request.model.id,
    system_fingerprint: 'fp_sandbox_1',
  };
  const choices = planAnswer(request, world.random).map((plan) => choicePieces(plan));
  const pace = tokenPace(request, world.random);
  if (request.stream) {
    return { kind: 'stream', steps: streamSteps({ request, identity, choices, promptTokens, pace }) };
  }
  return { kind: 'json', ...completionBody({ request, identity, choices, promptTokens, pace }) };
}

function refusal(wrong: Problem): SandboxAnswer {
  return { kind: 'error', status: wrong.status, body: problemBody(wrong) };
}

const MOST_CHARACTERS_A_TOKEN = 16;

// So long a text has too many tokens in any case: it is not worth counting them.
function checkLength({ messages, tools }: SandboxRequest): Problem | undefined {
  const texts = messages.flatMap((message) => [message.text, ...message.toolCalls.map((call) => call.arguments)]);
  const characters = texts.reduce((sum, text) => sum + text.length, JSON.stringify(tools).length);
  const tokens = Math.ceil(characters / (MOST_CHARACTERS_A_TOKEN + 1));
  return tokens > SANDBOX_CONTEXT_TOKENS ? contextProblem(tokens) : undefined;
}

function contextProblem(tokens: number): Problem {
  const message = `This model's maximum context length is ${SANDBOX_CONTEXT_TOKENS} tokens, but the messages have at least ${tokens}.`;
  return problem('messages', 'context_length_exceeded', message);
}

const JITTER = 0.35;

// Milliseconds for one token, a little more or less each time as on a busy machine.
function tokenPace({ model }: SandboxRequest, random: Random): () => number {
  const { tokensPerSecond } = model;
  if (tokensPerSecond === null) return () => 0;
  const usual = 1000 / tokensPerSecond;
  return () => usual * (1 + JITTER * (random() * 2 - 1));
}
