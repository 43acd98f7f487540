import type { JsonObject, JsonValue } from '../core/json';

/** How a parameter is edited. `slider` shows a number box beside it; `json` is a free JSON field. */
export type ParamControl = 'slider' | 'number' | 'text' | 'boolean' | 'select' | 'list' | 'json';

/** One parameter of a request body: form, validation, snippet and import read this row. */
export type ParamSpec = {
  /** Wire name, for example `max_tokens`. */
  readonly name: string;
  readonly hint?: string;
  /** JSON Schema of the value: flat draft-07 keywords without references, `null` allowed where `nullable` is true. */
  readonly schema: JsonObject;
  readonly control: ParamControl;
  readonly step?: number;
  /** Printed with a decimal point in snippets even when whole (`1.0`). */
  readonly float: boolean;
  /** Shown at once; the others stand under "more parameters". */
  readonly basic: boolean;
  /** Where the row comes from: our table, or the model's own schema. */
  readonly source: 'table' | 'model';
  /** The provider answers 400 when it is sent. Marked, still sent. */
  readonly refused?: true;
  /** A quiet remark under the control. */
  readonly note?: string;
};

/** Values by wire name; a name that is absent is not sent. `null` is a value. */
export type ParamValues = JsonObject;

/** What a provider or a model does differently from the table, as data. */
export type ParamExceptions = {
  /** Names the provider answers with 400. Marked, still sent. */
  readonly refused?: readonly string[];
  /** Merge patches (RFC 7396) for the table's own schemas, by name: a lower maximum, `default: null` = no default. */
  readonly overrides?: Readonly<Record<string, JsonObject>>;
  /** Names the provider's API does not have: not offered without a schema that lists them. */
  readonly absent?: readonly string[];
  /** Names not offered because the provider has another spelling: `seed` → `random_seed`. */
  readonly twins?: Readonly<Record<string, string>>;
  /** What the provider's page says of a field, by name; read where the model's schema has no description. */
  readonly hints?: Readonly<Record<string, string>>;
  /** A quiet note under the control, by name. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Pairs the provider refuses together. */
  readonly together?: readonly (readonly [string, string])[];
};

export type ParamFinding = { readonly name: string; readonly message: string };

/** An example value of the docs dial; `level` is the first level that prints it. */
export type ParamExample = { readonly name: string; readonly value: JsonValue; readonly level: 'basic' | 'all' };
