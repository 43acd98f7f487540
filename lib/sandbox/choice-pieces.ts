import type { SampledToken } from './sample-tokens';
import { createStopFilter } from './stop-filter';

export type FinishReason = 'stop' | 'length' | 'tool_calls';

/** One step of one choice; every piece but `finish` took the time of one token. */
export type ChoicePiece =
  | { readonly kind: 'reasoning'; readonly text: string }
  /** `tokens` are those that are now shown whole; the text is "" while it may become a stop text. */
  | { readonly kind: 'text'; readonly text: string; readonly tokens: readonly SampledToken[] }
  | {
      readonly kind: 'tool-call';
      readonly call: number;
      readonly begin?: { readonly id: string; readonly name: string };
      readonly arguments: string;
    }
  | {
      readonly kind: 'finish';
      readonly reason: FinishReason;
      readonly tokens: number;
      readonly reasoningTokens: number;
    };

/** A tool call to be made. */
export type PlannedCall = { readonly id: string; readonly name: string; readonly arguments: string };

/** What one choice consists of; token sources are pulled lazily. */
export type ChoicePlan = {
  readonly reasoning: Iterable<SampledToken>;
  readonly calls: readonly PlannedCall[];
  readonly callTokens: (call: PlannedCall) => Iterable<SampledToken>;
  readonly answer: Iterable<SampledToken>;
  readonly stops: readonly string[];
  readonly maxTokens: number;
};

/** Plays a choice: reasoning, then tool calls or the answer, cut at the token limit or a stop text. */
export function* choicePieces(plan: ChoicePlan): Generator<ChoicePiece, void> {
  const finish = (reason: FinishReason, tokens: number): ChoicePiece => ({
    kind: 'finish',
    reason,
    tokens,
    reasoningTokens,
  });
  let reasoningTokens = 0;
  for (const token of plan.reasoning) {
    reasoningTokens += 1;
    yield { kind: 'reasoning', text: token.text };
    if (reasoningTokens >= plan.maxTokens) return yield finish('length', reasoningTokens);
  }
  const rest = plan.maxTokens - reasoningTokens;
  const { reason, tokens } = plan.calls.length > 0 ? yield* callPieces(plan, rest) : yield* textPieces(plan, rest);
  yield finish(reason, reasoningTokens + tokens);
}

type Ending = { readonly reason: FinishReason; readonly tokens: number };

function* callPieces(plan: ChoicePlan, limit: number): Generator<ChoicePiece, Ending> {
  let tokens = 0;
  for (const [call, planned] of plan.calls.entries()) {
    yield { kind: 'tool-call', call, begin: { id: planned.id, name: planned.name }, arguments: '' };
    for (const token of plan.callTokens(planned)) {
      tokens += 1;
      yield { kind: 'tool-call', call, arguments: token.text };
      if (tokens >= limit) return { reason: 'length', tokens };
    }
  }
  return { reason: 'tool_calls', tokens };
}

function* textPieces(plan: ChoicePlan, limit: number): Generator<ChoicePiece, Ending> {
  const filter = createStopFilter(plan.stops);
  const waiting: SampledToken[] = [];
  let shown = 0;
  let tokens = 0;
  let reason: FinishReason = 'stop';
  const piece = (text: string): ChoicePiece => {
    shown += text.length;
    const whole: SampledToken[] = [];
    for (let next = waiting[0]; next && next.text.length <= shown; next = waiting[0]) {
      shown -= next.text.length;
      whole.push(next);
      waiting.shift();
    }
    return { kind: 'text', text, tokens: whole };
  };
  for (const token of plan.answer) {
    tokens += 1;
    waiting.push(token);
    const released = filter.push(token.text);
    yield piece(released.text);
    if (released.stopped) return { reason: 'stop', tokens };
    if (tokens >= limit) {
      reason = 'length';
      break;
    }
  }
  const held = filter.flush();
  if (held !== '') yield piece(held);
  return { reason, tokens };
}
