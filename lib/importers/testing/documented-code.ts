import type { JsonObject } from '../../core/json';
import type { ImportedCredential } from '../imported-request';

/** A call as the public documentation of a provider writes it, and what it sends. */
export type DocumentedCode = {
  readonly name: string;
  readonly code: string;
  /** The provider, or the base URL of a new endpoint. */
  readonly target: string;
  readonly credential: ImportedCredential | undefined;
  readonly body: JsonObject;
  readonly notes?: readonly RegExp[];
};
