import type { Clock, Failure, FailureKind, NetworkReason, RefusedReason } from '../core/failure';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

const TEXT_LENGTH = 8 * 1024;

const NETWORK = {
  dns: true,
  refused: true,
  reset: true,
  tls: true,
  'not-http': true,
  offline: true,
  unknown: true,
} as const satisfies Record<NetworkReason, true>;

const CLOCKS = {
  connect: true,
  headers: true,
  bytes: true,
  payload: true,
  total: true,
  drain: true,
} as const satisfies Record<Clock, true>;

const REFUSED = {
  bad_request: true,
  context_too_long: true,
  auth: true,
  no_credit: true,
  model_not_found: true,
  wrong_url: true,
  timeout: true,
  too_large: true,
  rate_limited: true,
  redirected: true,
  upstream: true,
} as const satisfies Record<RefusedReason, true>;

type Check = (facts: JsonObject) => boolean;
const nothing: Check = () => true;

/** What a failure of each kind must hold besides its message. */
const REQUIRED = {
  'invalid-draft': nothing,
  'missing-secret': ({ variable }) => typeof variable === 'string',
  'blocked-url': nothing,
  network: ({ reason }) => isNamed(NETWORK, reason),
  timeout: ({ clock, seconds }) => isNamed(CLOCKS, clock) && typeof seconds === 'number',
  refused: ({ reason, status }) => isNamed(REFUSED, reason) && typeof status === 'number',
  'malformed-stream': nothing,
  'too-large': ({ limitBytes }) => typeof limitBytes === 'number',
  aborted: nothing,
  unauthorized: nothing,
  forbidden: nothing,
  'not-found': nothing,
  'bad-request': nothing,
  'rate-limited': nothing,
  unavailable: nothing,
  'mock-failed': nothing,
} as const satisfies Record<FailureKind, Check>;

/** Facts that are shown and start nothing; an address to try instead is not among them. */
const TEXTS = [
  'variable',
  'reason',
  'clock',
  'host',
  'contentType',
  'type',
  'code',
  'param',
  'detail',
  'requestId',
  'raw',
];
const NUMBERS = ['seconds', 'status', 'limitBytes'];

/** The failure of a recorded run from foreign JSON; undefined when it is none. */
export function readRecordedFailure(value: JsonValue): Failure | undefined {
  if (!isJsonObject(value) || typeof value.message !== 'string' || !isNamed(REQUIRED, value.kind)) return undefined;
  const texts = TEXTS.filter((name) => typeof value[name] === 'string').map((name) => [name, cut(value[name])]);
  const numbers = NUMBERS.filter((name) => Number.isFinite(value[name])).map((name) => [name, value[name]]);
  const facts: JsonObject = { ...Object.fromEntries(texts), ...Object.fromEntries(numbers) };
  if (!REQUIRED[value.kind](facts)) return undefined;
  return { ...facts, kind: value.kind, message: cut(value.message) } as Failure; // holds what its kind requires
}

function cut(text: JsonValue | undefined): string {
  return String(text).slice(0, TEXT_LENGTH);
}

function isNamed<Table extends object>(table: Table, name: unknown): name is keyof Table {
  return typeof name === 'string' && Object.hasOwn(table, name);
}
