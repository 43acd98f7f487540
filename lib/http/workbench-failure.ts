import type { Failure } from '../core/failure';
import { isJsonObject, parseJson } from '../core/json';

const HEADER = 'x-workbench-failure';

/** The failure that the workbench's own server reports, or undefined when the answer is the provider's. */
export function workbenchFailure(headers: Headers, body: string): Failure | undefined {
  const kind = headers.get(HEADER);
  if (kind === null) return undefined;
  const json = parseJson(body);
  const error = json.ok && isJsonObject(json.value) ? json.value.error : undefined;
  const failure = isJsonObject(error) ? error.failure : undefined;
  if (isJsonObject(failure) && failure.kind === kind && typeof failure.message === 'string') {
    return failure as unknown as Failure; // written by our own server, which alone can set the header
  }
  return { kind: 'unavailable', message: 'The workbench failed to answer.' };
}
