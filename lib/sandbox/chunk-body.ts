import type { JsonObject, JsonValue } from '../core/json';
import type { ChoicePiece } from './choice-pieces';
import type { SampledToken, TokenChance } from './sample-tokens';

/** What all parts of one answer share. */
export type Identity = {
  readonly id: string;
  readonly created: number;
  readonly model: string;
  readonly system_fingerprint: string;
};

/** One chunk of a stream (OpenAI API reference, "The chat completion chunk object"). */
export function chunkBody(identity: Identity, choices: readonly JsonValue[], usage: JsonObject): JsonObject {
  return { ...identity, object: 'chat.completion.chunk', choices, ...usage };
}

/** The choice of a chunk; undefined for a piece that shows nothing yet. */
export function chunkChoice(index: number, piece: ChoicePiece, logprobs: boolean): JsonObject | undefined {
  const choice = (
    delta: JsonObject,
    reason: string | null = null,
    tokens: readonly SampledToken[] = [],
  ): JsonObject => ({
    index,
    delta,
    logprobs: logprobs && tokens.length > 0 ? logprobsBody(tokens) : null,
    finish_reason: reason,
  });
  switch (piece.kind) {
    case 'reasoning':
      return choice({ reasoning_content: piece.text });
    case 'text':
      return piece.text === '' && piece.tokens.length === 0
        ? undefined
        : choice({ content: piece.text }, null, piece.tokens);
    case 'tool-call': {
      const called = { arguments: piece.arguments };
      const call = piece.begin
        ? { index: piece.call, id: piece.begin.id, type: 'function', function: { name: piece.begin.name, ...called } }
        : { index: piece.call, function: called };
      return choice({ tool_calls: [call] });
    }
    case 'finish':
      return choice({}, piece.reason);
  }
}

/** The first chunk of a choice. */
export function roleChoice(index: number): JsonObject {
  return { index, delta: { role: 'assistant', content: '' }, logprobs: null, finish_reason: null };
}

/** The logprobs object of shown tokens; the end of the text is listed among candidates as `<|end|>`, without bytes. */
export function logprobsBody(tokens: readonly SampledToken[]): JsonObject {
  return {
    content: tokens.map((token) => ({ ...chanceBody(token), top_logprobs: token.top.map(chanceBody) })),
    refusal: null,
  };
}

const encoder = new TextEncoder();

function chanceBody({ text, logprob, end }: TokenChance): JsonObject {
  return end
    ? { token: '<|end|>', logprob, bytes: null }
    : { token: text, logprob, bytes: Array.from(encoder.encode(text)) };
}
