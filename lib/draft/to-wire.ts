import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import type { WireRequest } from '../core/wire';
import type { Provider } from '../providers/provider';
import type { Column, Draft } from './draft';
import { requestBody } from './request-body';
import { keyVariable, requestHeaders, requestUrl } from './request-head';

/** The one request of a column: what Run sends and what code prints. Fails when it has no model or no address. */
export function toWire(draft: Draft, column: Column, provider: Provider): Result<WireRequest> {
  const params = { ...addedFields(column, provider.added), ...column.params };
  return wireWith(draft, column, provider, { params, extra: column.extra });
}

/** The body of a column with `{{name}}` as typed; `added` = the added fields of the provider's row. What the JSON tab shows. */
export function typedBody(draft: Draft, column: Column, added: JsonObject): JsonObject {
  const params = { ...addedFields(column, added), ...column.params };
  return requestBody({ ...draft, variables: {} }, column, params, column.extra);
}

/** The same request with other parameters and extra fields. */
export function wireWith(
  draft: Draft,
  column: Column,
  provider: Provider,
  fields: { readonly params: JsonObject; readonly extra: JsonObject },
): Result<WireRequest> {
  if (column.model.trim() === '' && !Object.hasOwn(column.extra, 'model')) {
    const at = draft.columns.findIndex((other) => other.id === column.id);
    return fail({ kind: 'invalid-draft', message: 'Pick a model first.', path: `columns[${Math.max(at, 0)}].model` });
  }
  const url = requestUrl(provider);
  if (!url.ok) return url;
  const body = requestBody(draft, column, fields.params, fields.extra);
  return ok({ method: 'POST', url: url.value, headers: requestHeaders(provider), body });
}

/** The fields that the provider's row adds to this column's body: while it streams, minus those taken out or set by hand. */
function addedFields(column: Column, added: JsonObject): JsonObject {
  const stream = Object.hasOwn(column.params, 'stream') ? column.params.stream : column.extra.stream;
  if (stream !== true) return {};
  const absent = ([name]: readonly [string, unknown]) =>
    !column.without?.includes(name) && !Object.hasOwn(column.params, name) && !Object.hasOwn(column.extra, name);
  return Object.fromEntries(Object.entries(added).filter(absent));
}

/** What must be given before Run can send anything: the address, or the key; undefined when nothing is missing. */
export function missingForRun(provider: Provider): Failure | undefined {
  const url = requestUrl(provider);
  if (!url.ok) return url.failure;
  if (typeof url.value !== 'string') {
    const { variable } = url.value;
    return { kind: 'missing-secret', message: `Give the base URL of ${provider.label}, or set ${variable}.`, variable };
  }
  if (provider.auth !== 'required' || provider.key !== 'none') return undefined;
  const variable = keyVariable(provider);
  return { kind: 'missing-secret', message: `${provider.label} needs a key: set ${variable}.`, variable };
}
