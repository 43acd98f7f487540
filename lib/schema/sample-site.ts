import type { JsonValue } from '../core/json';
import type { References } from './references';
import type { SampleWords } from './sample-words';

/** One instance in the making. */
export type Work = {
  readonly references: References;
  readonly words: SampleWords;
  readonly make: (schema: JsonValue, site: SampleSite) => JsonValue;
  /** Whether a value fits a part of the schema; true where that cannot be told. */
  readonly fits: (schema: JsonValue, value: JsonValue) => boolean;
  /** Values that may still be made: a schema of many levels multiplies quickly. */
  left: number;
  tries: number;
};

export type SampleSite = {
  readonly work: Work;
  readonly name: string;
  readonly depth: number;
  readonly turn: number;
  readonly variant: number;
  /** True where only what is required is made. */
  readonly isSparse: boolean;
};

/** Below this level only what must be there is made, so that schemas that contain themselves end. */
export const FULL_LEVELS = 4;

/** The site of a member or item. */
export function below(site: SampleSite, change: Partial<SampleSite>): SampleSite {
  return { ...site, depth: site.depth + 1, ...change };
}
