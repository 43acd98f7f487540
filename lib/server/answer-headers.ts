import 'server-only';
import { LIMITS } from './limits';
import { scrub } from './scrub';

const PASSED = new Set(['retry-after', 'retry-after-ms', 'x-request-id', 'request-id']);
const PASSED_TYPES = new Set(['text/event-stream', 'application/json', 'application/x-ndjson', 'text/plain']);

type UpstreamHeaders = Pick<Headers, 'get' | 'forEach'>;

/** The headers of a passed answer: those of the upstream on a short list, scrubbed, and our own. */
export function answerHeaders(upstream: UpstreamHeaders, secrets: readonly string[]): Headers {
  const headers = new Headers(passedHeaders(upstream, secrets));
  const original = upstream.get('content-type');
  const type = passedType(original);
  headers.set('content-type', type ?? 'text/plain; charset=utf-8');
  if (original && !type) headers.set('x-workbench-content-type', printable(scrub(original, secrets)).slice(0, 100));
  headers.set('cache-control', 'no-store, no-transform');
  headers.set('x-accel-buffering', 'no');
  headers.set('x-content-type-options', 'nosniff');
  return headers;
}

/** The media type without parameters, in lower case; "" when there is none. */
export function mediaType(contentType: string | null): string {
  return (contentType ?? '').slice(0, 1000).split(';', 1).join('').trim().toLowerCase();
}

function passedType(contentType: string | null): string | undefined {
  const type = mediaType(contentType);
  if (!PASSED_TYPES.has(type)) return undefined;
  return /;\s*charset="?utf-8"?\s*(;|$)/i.test((contentType ?? '').slice(0, 1000)) ? `${type}; charset=utf-8` : type;
}

function passedHeaders(upstream: UpstreamHeaders, secrets: readonly string[]): [string, string][] {
  const named: [string, string][] = [];
  const limits: [string, string][] = [];
  upstream.forEach((value, name) => {
    if (value.length > LIMITS.passedHeaderCharacters || printable(value) !== value) return;
    if (PASSED.has(name)) named.push([name, scrub(value, secrets)]);
    if (name.startsWith('x-ratelimit-')) limits.push([name, scrub(value, secrets)]);
  });
  return [...named, ...limits].slice(0, LIMITS.passedHeaders);
}

function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '?');
}
