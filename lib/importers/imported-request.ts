import type { JsonObject } from '../core/json';
import type { Result } from '../core/result';
import type { VariableUrl } from '../core/wire';

/** The key as the text has it: by the name of a variable, or itself; then it may go into the key field and nowhere else. */
export type ImportedCredential = { readonly variable: string } | { readonly key: string };

/** One request as foreign text describes it. */
export type ImportedRequest = {
  /** As written, or with the variable of its base; absent where the text is a body alone. */
  readonly url?: string | VariableUrl;
  readonly body: JsonObject;
  /** Further headers: no credential, no content type, nothing that a client sets by itself. */
  readonly headers: readonly (readonly [string, string])[];
  readonly credential?: ImportedCredential;
  /** The provider where the text names one without an address. */
  readonly provider?: string;
  /** What was not understood or not taken, each a sentence without secrets; nothing is left out silently. */
  readonly notes: readonly string[];
};

/** One kind of text that can be read. */
export type Importer = {
  readonly id: string;
  /** What the person is told that the text is: "cURL", "Python (requests)". */
  readonly label: string;
  /** A cheap look; several may say yes. */
  looksLike(text: string): boolean;
  /** Never throws, runs nothing; the failure says in one sentence what is missing. */
  read(text: string): Result<ImportedRequest>;
};
