import type { Place, Value } from './value';

/** A call that sends a request, as far as the source says. */
export type ChatCall = Place & {
  readonly body: Value;
  /** Fields that go over those of the body, one after the other. */
  readonly more: readonly Value[];
  /** The address of the call itself, or the base that `/chat/completions` follows. */
  readonly url: Value | undefined;
  readonly isBase: boolean;
  /** Headers by name, later ones over earlier ones. */
  readonly headers: readonly Value[];
  /** The key of a client; headers may overrule it. */
  readonly key: Value | undefined;
  readonly provider?: string;
  readonly notes: readonly string[];
  /** Arguments that are not known. */
  readonly unclear: readonly Place[];
};

/** A call of an API that is not chat completions, by what it calls. */
export type OtherCall = Place & { readonly other: string };
