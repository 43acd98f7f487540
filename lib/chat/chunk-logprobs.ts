import type { JsonObject, JsonValue } from '../core/json';
import { isList, listOf, objectOf } from './loose';

export type LogprobToken = {
  readonly token: string;
  /** Natural logarithm; null where the server sent none or an impossible value. */
  readonly logprob: number | null;
  readonly top: readonly { readonly token: string; readonly logprob: number | null }[];
};

/** Servers write this for "impossible". */
const IMPOSSIBLE = -9999;

/** Log probabilities of a choice in both shapes: `{content: [...]}` and the older `{tokens, token_logprobs}`. */
export function logprobsOf(entry: JsonObject, body: JsonObject): readonly LogprobToken[] {
  const logprobs = entry.logprobs ?? body.logprobs;
  if (isList(logprobs)) return logprobs.flatMap(tokenOf);
  const object = objectOf(logprobs);
  if (object === undefined) return [];
  const listed = [...listOf(object.content), ...listOf(object.refusal)].flatMap(tokenOf);
  return listed.length > 0 ? listed : parallelLists(object);
}

function tokenOf(value: JsonValue): readonly LogprobToken[] {
  const object = objectOf(value);
  if (typeof object?.token !== 'string') return [];
  return [{ token: object.token, logprob: logprobOf(object.logprob), top: runnersUp(object.top_logprobs) }];
}

function parallelLists(object: JsonObject): readonly LogprobToken[] {
  const values = listOf(object.token_logprobs);
  const tops = listOf(object.top_logprobs);
  return listOf(object.tokens).flatMap((token, position) =>
    typeof token === 'string' ? [{ token, logprob: logprobOf(values[position]), top: runnersUp(tops[position]) }] : [],
  );
}

function runnersUp(value: JsonValue | undefined): LogprobToken['top'] {
  if (isList(value)) return value.flatMap(tokenOf).map(({ token, logprob }) => ({ token, logprob }));
  return Object.entries(objectOf(value) ?? {}).map(([token, logprob]) => ({ token, logprob: logprobOf(logprob) }));
}

function logprobOf(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > IMPOSSIBLE ? value : null;
}
