import type { JsonObject, JsonValue } from '../core/json';

/**
 * What an answer must be, each choice of it; part of the draft, so its JSON is a public contract: new fields are optional.
 * `{{name}}` stands for a variable in texts, patterns, names of tools and texts among arguments.
 */
export type Check =
  | { readonly type: 'contains'; readonly text: string; readonly ignoreCase?: boolean; readonly not?: boolean }
  /** ECMA-262 with the flag u where it reads so; searched, not anchored; no back references, no lookbehind. */
  | { readonly type: 'matches'; readonly pattern: string; readonly ignoreCase?: boolean; readonly not?: boolean }
  /** The whole answer, blanks at both ends aside; as JSON values where both are JSON. */
  | { readonly type: 'equals'; readonly text: string; readonly ignoreCase?: boolean; readonly not?: boolean }
  /** Without a schema: the one asked for in the request. */
  | { readonly type: 'schema'; readonly schema?: JsonValue }
  /** `arguments`: what the call must hold at least; lists in full. A call of an earlier round of the tool loop counts. */
  | { readonly type: 'tool-call'; readonly name: string; readonly arguments?: JsonObject; readonly not?: boolean }
  /** Milliseconds since this request was sent; the total unless told otherwise. */
  | { readonly type: 'latency'; readonly under: number; readonly of?: 'first-token' | 'total' }
  /** Completion tokens as the provider counts them. */
  | { readonly type: 'tokens'; readonly under: number };

/** One check on one answer; `open` = it cannot be judged (not ended, not measured, not understood), never counted as passed. */
export type CheckVerdict = {
  readonly state: 'pass' | 'fail' | 'open';
  /** One sentence for the person: what was asked, and what was found where that differs. */
  readonly message: string;
};
