import { isSecretRef, type WireRequest } from '../core/wire';
import type { RunState } from './state';

type Header = readonly [string, string];

const PLAIN_REQUEST_HEADERS = new Set(['content-type', 'accept']);
const ANSWER_HEADERS = new Set([
  'content-type',
  'content-length',
  'date',
  'cache-control',
  'retry-after',
  'retry-after-ms',
  'x-request-id',
  'request-id',
  'server-timing',
]);
const ANSWER_HEADER_FAMILIES = ['x-ratelimit-', 'x-workbench-'];

/** The headers of a request, written from a list: a credential stands as the variable that holds it, never as a value. */
export function sentHeaders(wire: WireRequest): readonly Header[] {
  return Object.entries(wire.headers).map(([name, value]) => {
    if (isSecretRef(value)) return [name, `${value.prefix ?? ''}$${value.secret}`];
    return [name, PLAIN_REQUEST_HEADERS.has(name.toLowerCase()) ? value : '(not shown)'];
  });
}

/** Where a request went: origin and path only. A base that stands in a variable is named by it. */
export function sentUrl({ url }: WireRequest): string {
  if (typeof url !== 'string') return `$${url.variable}${url.path}`;
  if (!URL.canParse(url)) return '(no address)';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

/** The headers of an answer that may be shown, by a list of names. */
export function answerHeaders(state: RunState): readonly Header[] {
  return (state.response?.headers ?? []).filter(([header]) => {
    const name = header.toLowerCase();
    return ANSWER_HEADERS.has(name) || ANSWER_HEADER_FAMILIES.some((family) => name.startsWith(family));
  });
}
