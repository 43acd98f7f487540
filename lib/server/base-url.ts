import 'server-only';
import { fail, ok, type Result } from '../core/result';

/** Ports that fetch refuses (https://fetch.spec.whatwg.org/#port-blocking). */
const BLOCKED_PORTS = new Set(
  (
    '0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 ' +
    '135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 ' +
    '995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

const ENDPOINT = '/chat/completions';

/**
 * The normal form of a base URL as people paste it: no blanks, no slash at its end, no `/chat/completions`.
 * The failure (`blocked-url`) says what is wrong and is a clause that can follow a name: "must …".
 */
export function readBaseUrl(text: string): Result<string> {
  const pasted = normalForm(text.trim());
  if (pasted.length > 2048) return refuse('must have at most 2,048 characters');
  const url = URL.canParse(pasted) ? new URL(pasted) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return refuse('must be an address that begins with https:// or http://');
  }
  const fault = shapeFault(pasted, url);
  if (fault) return refuse(fault);
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return ok(normalForm(url.href));
}

/** The full address of one fixed suffix below a base URL in normal form. */
export function belowBase(baseUrl: string, suffix: '/chat/completions' | '/models', id?: string): URL {
  return new URL(baseUrl + suffix + (id === undefined ? '' : `/${encodeURIComponent(id)}`));
}

function shapeFault(pasted: string, url: URL): string | undefined {
  const [, , authority = '', ...path] = pasted.split('/');
  if (url.username || url.password || authority.includes('@')) return 'must not hold a user name or password';
  if (pasted.includes('?') || pasted.includes('#')) return 'must not hold a query or a fragment';
  if (pasted.includes('\\')) return 'must not hold a backslash';
  if (authority.includes('%') || url.hostname.length > 253 || url.hostname.includes('..'))
    return 'must name a plain host';
  if (BLOCKED_PORTS.has(url.port)) return `must not use port ${url.port}`;
  if (path.some((segment) => /^\.\.?$|%2e|%2f|%5c|[\s\p{Cc}]/iu.test(segment))) return 'must have a plain path';
  return undefined;
}

function normalForm(address: string): string {
  const trimmed = withoutSlashes(address);
  return trimmed.endsWith(ENDPOINT) ? withoutSlashes(trimmed.slice(0, -ENDPOINT.length)) : trimmed;
}

function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

function refuse(message: string) {
  return fail({ kind: 'blocked-url', message });
}
