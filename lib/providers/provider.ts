import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';
import type { ParamExample, ParamExceptions } from '../params/param';
import type { Model } from './model';

type AuthNeed = 'required' | 'optional' | 'none';
type AuthScheme = 'bearer' | 'x-api-key' | 'none';

/** What holds for some models of a provider: those of a developer, or with such an id; any one match is enough. */
export type ModelRule = {
  /** Developer names in lower case; "google" also matches "Google DeepMind". */
  readonly developers?: readonly string[];
  readonly ids?: readonly string[];
  readonly idPrefixes?: readonly string[];
  readonly exceptions?: ParamExceptions;
  /** Further example values, printed after the row's own. */
  readonly examples?: readonly ParamExample[];
};

/** One row of the provider table: everything the product knows about a provider before it is asked. */
export type ProviderRow = {
  readonly id: string;
  readonly label: string;
  /** Built-in base URL, or null where the user gives it. The sandbox's is filled in from the public origin. */
  readonly baseUrl: string | null;
  /** Environment variable of the key, e.g. `OXEN_API_KEY`; null where none exists. */
  readonly keyEnv: string | null;
  /** Environment variable that overrides or gives the base URL; null where none exists. */
  readonly baseUrlEnv: string | null;
  readonly auth: AuthNeed;
  readonly scheme: AuthScheme;
  /** `list`: `GET {base}/models` answers; `static`: only its cards, see `cards/cards.ts`. */
  readonly models: 'list' | 'static';
  /** The list answers without a key too, so it is asked even where chat needs one. */
  readonly openList?: boolean;
  /** A local engine: looked for on this machine. */
  readonly local: boolean;
  readonly exceptions: ParamExceptions;
  readonly rules: readonly ModelRule[];
  /** Example values of Basic and All, in print order; ask `examplesFor`, which knows the model. */
  readonly examples: readonly ParamExample[];
  /** Fields added to every streaming body of this provider, visible and removable. */
  readonly added: JsonObject;
  /** `response_format` json_object needs the word JSON in a message. */
  readonly jsonWord?: boolean;
  /** Where a key or an account comes from. */
  readonly keyPage?: string;
  readonly note?: string;
};

/** What `GET /api/providers` answers per provider; never a key or a header value. */
export type ProviderStatus = {
  readonly id: string;
  readonly label: string;
  readonly baseUrl: string | null;
  readonly keyEnv: string | null;
  readonly auth: AuthNeed;
  readonly scheme: AuthScheme;
  readonly headers: readonly string[];
  readonly key: 'server' | 'browser' | 'none' | 'not-needed';
  readonly last4?: string;
};

/** A provider as the draft is built for it: its row, with the address and key state of this workbench. */
export type Provider = ProviderRow & Pick<ProviderStatus, 'headers' | 'key'>;

/** What `GET /api/providers/{id}/models` answers. */
export type ModelList = {
  readonly object: 'list';
  readonly data: readonly Model[];
  readonly source: 'live' | 'static';
  readonly failure?: Failure;
};
