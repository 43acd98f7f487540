import type { JsonPath } from './json-path';

/** One rule of the schema that a value breaks. */
export type Violation = {
  readonly path: JsonPath;
  /** A plain sentence, for example `"age" must be an integer`. */
  readonly message: string;
  /** The keyword of the schema that is broken. */
  readonly keyword: string;
};
