import type { RefusedReason } from '../core/failure';

type Said = { readonly status: number; readonly type: string; readonly code: string; readonly message: string };

const BY_STATUS: ReadonlyMap<number, RefusedReason> = new Map([
  [401, 'auth'],
  [402, 'no_credit'],
  [403, 'auth'],
  [405, 'wrong_url'],
  [408, 'timeout'],
  [413, 'too_large'],
  [429, 'rate_limited'],
]);

const TOO_LONG =
  /context[_ -]?(?:length|size|window)|maximum context|prompt is too long|too many (?:input |prompt )?tokens/i;
const NO_CREDIT = /insufficient[_ ](?:quota|credits?|balance|funds)|billing_hard_limit/i;
const NAMES_MODEL = /\bmodel/i;
const NOT_THERE =
  /not[ _]found|does ?n[o']t exist|not exist|unknown|no such|not available|not supported|invalid model/i;

/** Why a provider refused, from its status and, where that says little, from its own words. */
export function refusedReason(said: Said): RefusedReason {
  const label = `${said.type} ${said.code}`;
  if (NO_CREDIT.test(label)) return 'no_credit';
  const status = said.status >= 300 ? said.status : statusIn(said);
  if (status === 404 || /model_not_found/i.test(label)) return missing(said, label);
  if (TOO_LONG.test(label) || (status === 400 && TOO_LONG.test(said.message))) return 'context_too_long';
  if (status >= 300 && status < 400) return 'redirected';
  const known = BY_STATUS.get(status);
  if (known !== undefined) return known;
  return status >= 400 && status < 500 ? 'bad_request' : 'upstream';
}

function missing(said: Said, label: string): RefusedReason {
  const text = `${label} ${said.message}`;
  return /model_not_found/i.test(label) || (NAMES_MODEL.test(text) && NOT_THERE.test(text))
    ? 'model_not_found'
    : 'wrong_url';
}

/** Inside a stream the HTTP status was 200; then the code in the error is the best there is. */
function statusIn(said: Said): number {
  const code = Number(said.code || said.type);
  if (Number.isInteger(code) && code >= 400 && code < 600) return code;
  if (/rate_?limit|too_many_requests/i.test(`${said.type} ${said.code}`)) return 429;
  if (/authentication|invalid_api_key|unauthenticated/i.test(`${said.type} ${said.code}`)) return 401;
  return /invalid_request|invalid_params|bad_request/i.test(`${said.type} ${said.code}`) ? 400 : 500;
}
