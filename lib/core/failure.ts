/** Why a provider refused, normalised over all error envelopes. */
export type RefusedReason =
  | 'bad_request'
  | 'context_too_long'
  | 'auth'
  | 'no_credit'
  | 'model_not_found'
  | 'wrong_url'
  | 'timeout'
  | 'too_large'
  | 'rate_limited'
  | 'redirected'
  | 'upstream';

/** What went wrong on the line before any HTTP answer, or while it came. */
export type NetworkReason = 'dns' | 'refused' | 'reset' | 'tls' | 'not-http' | 'offline' | 'unknown';

/** Which clock ran out; each is a row of the limits table. */
export type Clock = 'connect' | 'headers' | 'bytes' | 'payload' | 'total' | 'drain';

type Because<Kind extends string, Facts = unknown> = {
  readonly kind: Kind;
  readonly message: string;
} & Readonly<Facts>;

/** What a provider said when it refused; `raw` is at most 2 KiB of its own text. */
export type Refused = Because<
  'refused',
  {
    reason: RefusedReason;
    status: number;
    type?: string;
    code?: string;
    param?: string;
    detail?: string;
    requestId?: string;
    retryAfterMs?: number;
    raw?: string;
    /** Another base URL of the same server, at which an API does answer. */
    otherBaseUrl?: string;
  }
>;

/** Every way something can fail, from the socket to the screen; plain JSON. */
export type Failure =
  | Because<'invalid-draft', { path?: string }>
  | Because<'missing-secret', { variable: string }>
  | Because<'blocked-url', { host?: string }>
  | Because<'network', { reason: NetworkReason; host?: string }>
  | Because<'timeout', { clock: Clock; seconds: number }>
  | Refused
  | Because<'malformed-stream', { contentType?: string; otherBaseUrl?: string }>
  | Because<'too-large', { limitBytes: number }>
  | Because<'aborted'>
  | Because<'unauthorized'>
  | Because<'forbidden'>
  | Because<'not-found'>
  | Because<'bad-request', { param?: string }>
  | Because<'rate-limited', { retryAfterMs?: number }>
  | Because<'unavailable', { retryAfterMs?: number }>
  | Because<'mock-failed', { line?: number; column?: number }>;

export type FailureKind = Failure['kind'];

export type FailureWords = { readonly title: string; readonly hint: string; readonly canRetry: boolean };

/** Title, what to do next, and whether trying again can help, for every kind of failure. */
export function describeFailure(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'invalid-draft':
      return words('This request cannot be built', 'Correct the marked field, then run again.', false);
    case 'missing-secret':
      return words(
        `${failure.variable} is missing`,
        `Give it here, or set ${failure.variable} in the environment of the workbench and start it again.`,
        false,
      );
    case 'blocked-url':
      return words('The address is not allowed', 'Use a public https address, or one on this machine.', false);
    case 'network':
      return words(networkTitle(failure.reason), 'Check the address and the connection, then run again.', true);
    case 'timeout':
      return words('Time ran out', `The ${failure.clock} clock fired after ${failure.seconds} s.`, true);
    case 'refused':
      return refusedWords(failure);
    case 'malformed-stream':
      return words('The answer is not a chat completion', 'Look at the raw answer, and check the base URL.', true);
    case 'too-large':
      return words('Too large', `The limit is ${megabytes(failure.limitBytes)}.`, false);
    case 'aborted':
      return words('Stopped', 'The request was stopped before it finished.', true);
    case 'unauthorized':
      return words('Sign in first', 'This workbench asks for its access token.', false);
    case 'forbidden':
      return words('Refused by the workbench', 'Open the workbench at its own address and try again.', false);
    case 'not-found':
      return words('Not found', 'Check the name, or whether it has expired.', false);
    case 'bad-request':
      return words('The request is not valid', 'Correct what is named, then run again.', false);
    case 'rate-limited':
      return words('Too many requests', 'Wait a moment, then run again.', true);
    case 'unavailable':
      return words('Not available right now', 'Try again in a moment.', true);
    case 'mock-failed':
      return words('The mock failed', 'Correct the mock beside its tool.', true);
    default:
      return unknownKind(failure);
  }
}

function words(title: string, hint: string, canRetry: boolean): FailureWords {
  return { title, hint, canRetry };
}

function unknownKind(failure: never): FailureWords {
  return words('Failed', JSON.stringify(failure), false);
}

function megabytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

function networkTitle(reason: NetworkReason): string {
  const titles = {
    dns: 'The name was not found',
    refused: 'The connection was refused',
    reset: 'The connection was reset',
    tls: 'The certificate was not accepted',
    'not-http': 'The server does not speak HTTP',
    offline: 'The workbench cannot be reached',
    unknown: 'The connection failed',
  } as const satisfies Record<NetworkReason, string>;
  return titles[reason];
}

function refusedWords(failure: Refused): FailureWords {
  const status = failure.status ? `${failure.status} · ` : '';
  const rows = {
    bad_request: ['The provider refused the request', 'Change what its message names, then run again.', false],
    context_too_long: ['The prompt is too long', 'Shorten the messages or lower max_tokens.', false],
    auth: ['The key was not accepted', 'Check the key of this provider.', false],
    no_credit: ['No credit left', 'Add credit at the provider, then run again.', false],
    model_not_found: ['The model was not found', 'Check the model id, or pick another model.', false],
    wrong_url: ['Nothing answers at this address', 'Check the base URL, with or without /v1 at its end.', false],
    timeout: ['The provider gave up waiting', 'Run again.', true],
    too_large: ['The request is too large', 'Send less: shrink the images or the messages.', false],
    rate_limited: ['Rate limit reached', 'Wait, then run again.', true],
    redirected: ['The address redirects elsewhere', 'Use the final address as the base URL.', false],
    upstream: ['The provider failed', 'Run again, or look at the raw answer.', true],
  } as const satisfies Record<RefusedReason, readonly [string, string, boolean]>;
  const [title, hint, canRetry] = rows[failure.reason];
  return words(`${status}${title}`, hint, canRetry);
}
