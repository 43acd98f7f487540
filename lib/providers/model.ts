import type { JsonObject } from '../core/json';
import type { ParamExceptions } from '../params/param';

export type ModelKind = 'chat' | 'embedding' | 'reranker' | 'ocr' | 'image' | 'video' | 'audio' | 'other';

/** Price per token in USD where the provider bills by token; anything else has no estimate. */
export type Pricing =
  | { readonly method: 'token'; readonly inputPerToken?: number; readonly outputPerToken?: number }
  | { readonly method: 'other'; readonly note: string };

/** One fact of a model's page, as the page lists it. */
export type Fact = { readonly label: string; readonly value: string };

/** A model of one provider, from its static card, its live object, or both. */
export type Model = {
  /** The id sent as `model`; may hold slashes. */
  readonly id: string;
  readonly label: string;
  readonly kind: ModelKind;
  /** Who made it, as the provider names them; rules of a provider row read it. */
  readonly developer?: string;
  readonly summary?: string;
  /** Markdown of the provider. */
  readonly description?: string;
  readonly contextTokens?: number;
  /** Input kinds: text, image, audio, … Empty = unknown. */
  readonly input: readonly string[];
  /** `undefined` = the provider does not say. */
  readonly toolCalling?: boolean;
  readonly pricing?: Pricing;
  /** The model's own JSON Schema of the request body, when it has one. */
  readonly requestSchema?: JsonObject;
  /** Every row of the provider's page, in its order. */
  readonly facts: readonly Fact[];
  /** Short remarks such as "Retired by Mistral on 2025-11-30; calls may fail". */
  readonly notes: readonly string[];
  /** Field descriptions by wire path, for example `max_tokens`, `messages[].role`. */
  readonly fieldHints?: Readonly<Record<string, string>>;
  /** Same for the answer's fields. */
  readonly answerHints?: Readonly<Record<string, string>>;
  readonly exceptions?: ParamExceptions;
  /** The page this card was written from. */
  readonly source?: { readonly url: string; readonly date: string };
  /** How the provider's docs fetch the model's details; one line of shell. */
  readonly detailsCommand?: string;
  /** Live object of the provider, untouched, for the model card; lists leave it out. */
  readonly raw?: JsonObject;
};
