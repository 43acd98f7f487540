import type { JsonValue } from '../core/json';
import { instanceFor } from './sample-engine';
import { PLAIN_WORDS } from './sample-words';

/** A plausible value that fits the schema, optional fields included, always the same one; bounded, never throws. */
export function sampleFor(schema: JsonValue): JsonValue {
  return instanceFor(schema, PLAIN_WORDS);
}
