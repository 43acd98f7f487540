import type { JsonObject, JsonValue } from '../core/json';
import type { ChoicePiece } from './choice-pieces';
import { logprobsBody } from './chunk-body';
import type { SampledToken } from './sample-tokens';
import type { AnswerInProgress } from './stream-steps';
import { usageBody } from './usage';

/** The whole answer as one object (OpenAI API reference, "The chat completion object"), and how long writing it takes. */
export function completionBody(answer: AnswerInProgress): { readonly body: JsonObject; readonly delayMs: number } {
  const { request, identity, promptTokens, pace } = answer;
  let longest = 0;
  let tokens = 0;
  let reasoningTokens = 0;
  const choices = answer.choices.map((pieces, index) => {
    const read = readChoice(pieces);
    longest = Math.max(longest, read.tokens);
    tokens += read.tokens;
    reasoningTokens += read.reasoningTokens;
    return {
      index,
      message: read.message,
      logprobs: request.logprobs && read.calls === 0 ? logprobsBody(read.shown) : null,
      finish_reason: read.reason,
    };
  });
  let delayMs = 0;
  for (let token = 0; token < longest; token += 1) delayMs += pace();
  return {
    body: {
      ...identity,
      object: 'chat.completion',
      choices,
      usage: usageBody(promptTokens, tokens, reasoningTokens),
    },
    delayMs,
  };
}

type ReadChoice = {
  readonly message: JsonObject;
  readonly reason: string;
  readonly shown: readonly SampledToken[];
  readonly tokens: number;
  readonly reasoningTokens: number;
  readonly calls: number;
};

function readChoice(pieces: Iterator<ChoicePiece, void>): ReadChoice {
  let content = '';
  let reasoning = '';
  let ending = { reason: 'stop', tokens: 0, reasoningTokens: 0 };
  const shown: SampledToken[] = [];
  const calls: { readonly id: string; readonly name: string; arguments: string }[] = [];
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    const piece = next.value;
    if (piece.kind === 'finish') ending = piece;
    else if (piece.kind === 'reasoning') reasoning += piece.text;
    else if (piece.kind === 'text') {
      content += piece.text;
      for (const token of piece.tokens) shown.push(token);
    } else if (piece.begin) calls.push({ ...piece.begin, arguments: piece.arguments });
    else {
      const call = calls[piece.call];
      if (call) call.arguments += piece.arguments;
    }
  }
  const { reason, tokens, reasoningTokens } = ending;
  return { message: message(content, reasoning, calls), reason, shown, tokens, reasoningTokens, calls: calls.length };
}

type Call = { readonly id: string; readonly name: string; readonly arguments: string };

function message(content: string, reasoning: string, calls: readonly Call[]): JsonObject {
  const toolCalls = calls.map(
    (call): JsonValue => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    }),
  );
  return {
    role: 'assistant',
    content: calls.length > 0 ? null : content,
    ...(reasoning === '' ? {} : { reasoning_content: reasoning }),
    refusal: null,
    ...(calls.length > 0 ? { tool_calls: toolCalls } : {}),
  };
}
