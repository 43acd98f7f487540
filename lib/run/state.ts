import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';
import type { LogprobToken, Usage, WirePiece } from './event';

export type RunStatus = 'idle' | 'waiting' | 'streaming' | 'complete' | 'stopped' | 'truncated' | 'failed';

export type ToolCallState = {
  readonly id: string;
  /** The call's `type`: `function` unless told otherwise; `function_call` for the old single call. */
  readonly kind: string;
  readonly name: string;
  /** Exactly as received; parse for display only. */
  readonly arguments: string;
  readonly extras?: JsonObject;
};

export type ChoiceState = {
  readonly index: number;
  readonly text: string;
  readonly reasoning: string;
  readonly refusal: string;
  readonly toolCalls: readonly ToolCallState[];
  readonly logprobs: readonly LogprobToken[];
  /** As sent; "" while none arrived. */
  readonly finishReason: string;
  /** Unknown fields of the message; sent back on Reply. */
  readonly extras?: JsonObject;
  /** Unknown fields of the choice; only shown. */
  readonly facts?: JsonObject;
};

/** One run, folded from its events; plain data, times on the monotonic clock of the events. */
export type RunState = {
  readonly status: RunStatus;
  readonly startedAt?: number;
  readonly headAt?: number;
  readonly firstTokenAt?: number;
  readonly lastChunkAt?: number;
  readonly endedAt?: number;
  /** A byte came before the first payload: the provider is alive. */
  readonly alive: boolean;
  readonly response?: { readonly status: number; readonly headers: readonly (readonly [string, string])[] };
  readonly identity: { readonly id?: string; readonly model?: string };
  /** Sorted by index. */
  readonly choices: readonly ChoiceState[];
  readonly usage?: Usage;
  /** Unknown fields of the whole answer, such as a content filter's result. */
  readonly extras?: JsonObject;
  readonly failure?: Failure;
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  readonly chunks: number;
  readonly receivedBytes: number;
  /** The answer as it arrived, in order; the array is shared and only ever appended to. */
  readonly pieces: readonly { readonly at: number; readonly piece: WirePiece }[];
};

export const IDLE_RUN: RunState = {
  status: 'idle',
  alive: false,
  identity: {},
  choices: [],
  notices: [],
  chunks: 0,
  receivedBytes: 0,
  pieces: [],
};
