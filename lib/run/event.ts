import type { LogprobToken as ChunkLogprobToken } from '../chat/chunk-logprobs';
import type { Usage as ChunkUsage } from '../chat/chunk-usage';
import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';

export type LogprobToken = ChunkLogprobToken;
export type Usage = ChunkUsage;

/** One piece of the raw answer as it arrived, for Raw and Events. */
export type WirePiece = {
  readonly kind: 'chunk' | 'done' | 'comment' | 'error' | 'skipped' | 'body';
  /** The payload text (SSE data, comment text, or the whole body of a plain answer). */
  readonly text: string;
  readonly bytes: number;
  readonly eventName?: string;
  /** Why a piece was not understood; absent on a `chunk` or `body` that was. */
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
        /** The call's name as known now: it replaces the one before. */
        name?: string;
        /** The next fragment, appended. */
        arguments?: string;
        extras?: JsonObject;
      }
    >
  | At<'logprobs', { choice: number; tokens: readonly LogprobToken[] }>
  /** Unknown fields of the message: shown, and sent back on Reply. */
  | At<'extras', { choice: number; extras: JsonObject }>
  /** Unknown fields of the choice, or without one of the whole answer: shown, never sent back. */
  | At<'answer-extras', { choice?: number; extras: JsonObject }>
  | At<'finish', { choice: number; reason: string }>
  | At<'usage', { usage: Usage }>
  | At<'raw', { piece: WirePiece }>
  | At<'notice', { code: string; message: string }>
  | At<'run-end', { state: 'complete' | 'stopped' | 'truncated' }>
  | At<'run-failed', { failure: Failure }>;
