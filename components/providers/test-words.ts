import { describeFailure, type Failure } from '@/lib/core/failure';
import type { Result } from '@/lib/core/result';
import type { ModelList } from '@/lib/providers/provider';

export type Outcome = {
  readonly tone: 'ok' | 'bad' | 'busy';
  readonly text: string;
  /** Another base URL of the same server, at which an API answered. */
  readonly baseUrl?: string;
};

/** What a provider answered to a test; `milliseconds` from the click to the answer. */
export type Tested = { readonly result: Result<ModelList>; readonly milliseconds: number };

/** What a test found, in words. */
export function testWords({ result, milliseconds }: Tested): Outcome {
  if (!result.ok) return failedWords(result.failure);
  const { data, source } = result.value;
  const reached = `Reached in ${Math.round(milliseconds)} ms`;
  const count = `${data.length} ${data.length === 1 ? 'model' : 'models'}`;
  const text =
    source === 'live' ? `${reached}: ${count}.` : `${reached}. It has no list of its own; ${count} known here.`;
  return { tone: 'ok', text };
}

/** Why something did not work: what happened, then the words of who said no. */
export function failedWords(failure: Failure): Outcome {
  const title = titleOf(failure);
  const text = failure.message === '' || title.includes(failure.message) ? `${title}.` : `${title}. ${failure.message}`;
  const baseUrl = 'otherBaseUrl' in failure ? failure.otherBaseUrl : undefined;
  return { tone: 'bad', text, ...(baseUrl === undefined ? {} : { baseUrl }) };
}

function titleOf(failure: Failure): string {
  switch (failure.kind) {
    case 'network':
      return NETWORK[failure.reason];
    case 'timeout':
      return 'No answer in time';
    case 'malformed-stream':
      return 'Something answers, and it is not an API';
    case 'missing-secret':
      return 'Not tried';
    case 'refused':
      // A list of models names no model: any 404 means the path.
      return failure.status === 404 ? '404 · Nothing at this path' : describeFailure(failure).title;
    default:
      return describeFailure(failure).title;
  }
}

const NETWORK = {
  dns: 'The name was not found (DNS)',
  refused: 'The connection was refused: nothing listens there',
  reset: 'The connection was closed before an answer came',
  tls: 'The certificate was not accepted (TLS)',
  'not-http': 'Something answers, and it does not speak HTTP',
  offline: 'The workbench itself did not answer',
  unknown: 'The connection failed',
} as const satisfies Record<Extract<Failure, { kind: 'network' }>['reason'], string>;
