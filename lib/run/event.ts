import type { Failure } from '../core/failure';
import type { JsonObject, JsonValue } from '../core/json';

export type LogprobToken = {
  readonly token: string;
  /** Natural logarithm; null where the server sent none or an impossible value. */
  readonly logprob: number | null;
  readonly top: readonly { readonly token: string; readonly logprob: number | null }[];
};

export type Usage = {
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly totalTokens?: number;
  readonly reasoningTokens?: number;
  readonly cachedTokens?: number;
  readonly raw: JsonObject;
};

/** One piece of the raw answer as it arrived, for Raw and Events. */
export type WirePiece = {
  readonly kind: 'chunk' | 'done' | 'comment' | 'error' | 'skipped' | 'body';
  /** The payload text (SSE data, comment text, or the whole body of a plain answer). */
  readonly text: string;
  readonly bytes: number;
  readonly eventName?: string;
  /** Why a piece was not understood. */
  readonly note?: string;
};

type At<Type extends string, Facts = unknown> = { readonly type: Type; readonly at: number } & Readonly<Facts>;

/** What a run is a fold over. `at` = milliseconds on a monotonic clock. */
export type RunEvent =
  | At<'run-start'>
  | At<'response-head', { status: number; headers: readonly (readonly [string, string])[] }>
  | At<'identity', { id?: string; model?: string; created?: number; systemFingerprint?: string }>
  | At<'text-delta', { choice: number; text: string }>
  | At<'reasoning-delta', { choice: number; text: string }>
  | At<'refusal-delta', { choice: number; text: string }>
  | At<
      'tool-call-delta',
      {
        choice: number;
        /** Position of the call in this choice, by first appearance. */
        call: number;
        id?: string;
        kind?: string;
        name?: string;
        arguments?: string;
        extras?: JsonObject;
      }
    >
  | At<'logprobs', { choice: number; tokens: readonly LogprobToken[] }>
  | At<'extras', { choice: number; extras: Readonly<Record<string, JsonValue>> }>
  | At<'finish', { choice: number; reason: string }>
  | At<'usage', { usage: Usage }>
  | At<'raw', { piece: WirePiece }>
  | At<'notice', { code: string; message: string }>
  | At<'run-end', { state: 'complete' | 'stopped' | 'truncated' }>
  | At<'run-failed', { failure: Failure }>;
