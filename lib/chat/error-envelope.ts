import type { Refused } from '../core/failure';
import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { isChunk } from './chunk';
import { errorDetail, errorText, MESSAGE_BYTES, shownText } from './error-text';
import { isList, objectOf, printJson, wordOf } from './loose';
import { clip, isMarkup, pageText, withoutControls } from './plain-text';
import { refusedReason } from './refused-reason';
import { type HeaderList, headerOf, retryAfterOf } from './retry-after';

type Answer = {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string;
  /** The URL that was called; named when nothing answers there. */
  readonly url?: string;
  /** Milliseconds since 1970, for waiting times that are dates. */
  readonly nowMs?: number;
};

const REQUEST_IDS = [
  'x-request-id',
  'request-id',
  'x-oai-request-id',
  'apim-request-id',
  'x-ms-request-id',
  'x-amzn-requestid',
  'x-trace-id',
  'cf-ray',
] as const;

/** What a provider said when it refused, from any envelope it used (JSON, lists, bare text, a page). Never throws. */
export function refusedFrom(answer: Answer): Refused {
  return refusal(answer, bodyJson(answer.body));
}

function refusal(answer: Answer, json: JsonValue | undefined): Refused {
  const object = errorObject(json);
  const error =
    objectOf(object?.error) ?? objectOf(object?.errors) ?? firstObject(object?.error) ?? firstObject(object?.errors);
  const said = json === undefined ? '' : errorText(json);
  const type = labelOf(error?.type, error?.code, object?.status_message, object?.type, object?.code);
  const code = wordOf(error?.code) || wordOf(object?.code);
  const redirect = answer.status >= 300 && answer.status < 400 ? redirectText(answer) : '';
  const message = shownText(redirect || said || textBody(answer, json) || fallback(answer, labelOf(type, code)));
  const reason = refusedReason({ status: answer.status, type, code, message: said || message });
  const facts = {
    type,
    code,
    param: wordOf(error?.param) || wordOf(object?.param) || locationIn(object),
    detail: detailOf(answer, object, message, reason),
    requestId: requestIdOf(answer.headers, object, error),
    raw: clip(withoutControls(answer.body).trim(), MESSAGE_BYTES),
  };
  const wait = retryAfterOf({ headers: answer.headers, body: json, text: `${message}\n${facts.detail}` }, answer.nowMs);
  return {
    kind: 'refused',
    message,
    reason,
    status: answer.status,
    ...Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== '')),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

/** The error a payload inside a stream reports after HTTP 200; `undefined` for anything that is not one. */
export function errorInPayload(json: JsonValue, answer: Partial<Answer> = {}): Refused | undefined {
  if (!isJsonObject(json) || !reportsError(json)) return undefined;
  const error = withoutAnswer(json);
  return refusal({ status: 200, headers: [], ...answer, body: printJson(error) }, error);
}

function reportsError(json: JsonObject): boolean {
  const chunk = isChunk(json);
  if (isError(json.error, chunk) || json.object === 'error' || json.type === 'error') return true;
  if (choiceError(json) !== undefined) return true;
  const inner = objectOf(json.base_resp)?.status_code;
  if (typeof inner === 'number' && inner !== 0) return true;
  if (chunk) return false;
  return errorText(json) !== '' && hasFaultMark(json);
}

function isError(error: JsonValue | undefined, chunk: boolean): boolean {
  if (error === undefined || error === null || error === '' || error === false || error === 0) return false;
  if (isList(error)) return error.length > 0;
  return !isJsonObject(error) || !chunk || Object.keys(error).length > 0;
}

/** An envelope without `error` that still cannot be anything but a failure. */
function hasFaultMark(json: JsonObject): boolean {
  if (isList(json.errors) || json.success === false || json.status === 'error') return true;
  if (json.detail !== undefined && json.detail !== null) return true;
  const numbers = [json.code, json.status, json.status_code, json.statusCode].map(Number);
  if (numbers.some((number) => number >= 400 && number < 100_000)) return true;
  return typeof json.code === 'string' && /[a-z]/i.test(json.code) && !/^(?:ok|success)$/i.test(json.code);
}

function choiceError(json: JsonObject): JsonValue | undefined {
  if (!isList(json.choices)) return undefined;
  return json.choices.map((choice) => objectOf(choice)?.error).find((error) => isError(error, true));
}

/** The answer's own text is not part of the error. */
function withoutAnswer(json: JsonObject): JsonObject {
  const error = isError(json.error, true) ? json.error : choiceError(json);
  const { choices: _choices, usage: _usage, ...rest } = json;
  return error === undefined ? rest : { ...rest, error };
}

function bodyJson(body: string): JsonValue | undefined {
  const trimmed = body.trim();
  if (trimmed === '') return undefined;
  const whole = parseJson(trimmed);
  if (whole.ok) return whole.value;
  for (const line of trimmed.slice(0, 65_536).split(/[\r\n]+/)) {
    const start = line.indexOf('{');
    const part = start < 0 || start > 40 ? undefined : parseJson(line.slice(start));
    if (part?.ok) return part.value;
  }
  return undefined;
}

function errorObject(json: JsonValue | undefined): JsonObject | undefined {
  if (!isList(json)) return isJsonObject(json) ? json : undefined;
  const objects = json.filter(isJsonObject);
  return objects.find((item) => errorText(item) !== '') ?? objects[0];
}

function firstObject(value: JsonValue | undefined): JsonObject | undefined {
  return isList(value) ? value.map(objectOf).find((item) => item !== undefined) : undefined;
}

function textBody(answer: Answer, json: JsonValue | undefined): string {
  const text = answer.body.trim();
  if (text === '') return '';
  if (!isMarkup(text)) return json === undefined ? text : '';
  const words = pageText(text);
  const title = `${answer.status} from the upstream (HTML)`;
  return words === '' ? title : `${title}: ${words}`;
}

function redirectText(answer: Answer): string {
  return `The address redirects to ${hostOf(headerOf(answer.headers, 'location'), answer.url)}. Nothing was sent there.`;
}

function fallback(answer: Answer, label: string): string {
  if (label !== '') return `The provider reported ${label} without a message.`;
  return answer.body.trim() === ''
    ? `The provider answered ${answer.status} with an empty body.`
    : `The provider answered ${answer.status} without a message.`;
}

function detailOf(answer: Answer, object: JsonObject | undefined, message: string, reason: Refused['reason']): string {
  const own = object === undefined ? '' : shownText(errorDetail(object, message));
  if (reason !== 'wrong_url' || answer.url === undefined) return own;
  const called = `Called ${answer.url}. Usual base URLs end in /v1, /api/v1, /openai/v1 or have no such ending.`;
  return own === '' ? called : `${own} ${called}`;
}

function requestIdOf(headers: HeaderList, object: JsonObject | undefined, error: JsonObject | undefined): string {
  const own = REQUEST_IDS.map((name) => headerOf(headers, name)).find((id) => id !== undefined && id !== '');
  const found = own ?? labelOf(error?.request_id, object?.request_id, object?.requestId, error?.requestId);
  return clip(withoutControls(found), 200);
}

/** Where a validator says the fault is: `{"detail": [{"loc": ["body", "messages", 0]}]}`. */
function locationIn(object: JsonObject | undefined): string {
  const details = object?.detail ?? objectOf(object?.message)?.detail;
  const place = firstObject(details)?.loc;
  if (!isList(place)) return '';
  return place
    .filter((step) => step !== 'body')
    .map(wordOf)
    .join('.');
}

function labelOf(...values: readonly (JsonValue | undefined)[]): string {
  const label = values.find((value) => typeof value === 'string' && value.trim() !== '' && value !== 'error');
  return typeof label === 'string' ? label : '';
}

function hostOf(location: string | undefined, base: string | undefined): string {
  try {
    return new URL(location ?? '', base).host || 'another address';
  } catch {
    return 'another address';
  }
}
