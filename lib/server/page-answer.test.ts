import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CANONICAL_ADDRESS } from './canonical-address';
import { answerPage } from './page-answer';
import { SHARED, useEnvironment } from './testing/use-environment';

afterEach(() => useEnvironment());

function open(path: string, headers: Record<string, string> = {}) {
  const { pathname, search } = new URL(path, 'http://localhost:3000');
  return answerPage(new Headers({ host: '127.0.0.1:3000', ...headers }), { pathname, search });
}

function policyOf(answer: ReturnType<typeof open>): string {
  return answer.kind === 'page' ? answer.policy : 'refused';
}

/** What the page will read of a request header. */
function handedOn(answer: ReturnType<typeof open>, name: string): string | null {
  return answer.kind === 'page' ? answer.headers.get(name) : 'refused';
}

describe('a page', () => {
  it('gives page and browser one policy with a nonce of its own', () => {
    useEnvironment();
    const [first, second] = [open('/'), open('/')];
    const policy = policyOf(first);
    const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1];
    expect(policy).toBe(
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; " +
        `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; font-src 'self'; ` +
        "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; " +
        "script-src-attr 'none'; frame-src 'none'; media-src 'none'",
    );
    expect(handedOn(first, 'content-security-policy')).toBe(policy);
    expect(handedOn(first, 'x-nonce')).toBe(nonce);
    expect(policyOf(second)).not.toBe(policy);
  });

  it('upgrades insecure requests behind https alone, and allows eval in development alone', () => {
    useEnvironment({ ...SHARED, WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example', NODE_ENV: 'development' });
    const policy = policyOf(open('/', { host: 'bench.example' }));
    expect(policy).toMatch(/'strict-dynamic' 'unsafe-eval';.*; upgrade-insecure-requests$/);
  });

  it('refuses a foreign Host', () => {
    useEnvironment();
    for (const host of ['evil.example', 'localhost:3001', '']) expect(open('/', { host }).kind).toBe('refused');
  });

  it.each([
    ['localhost:3000', 'navigate', 'http://127.0.0.1:3000/a?b=c%20d'],
    ['[::1]:3000', 'navigate', 'http://127.0.0.1:3000/a?b=c%20d'],
    ['127.0.0.1:3000', 'navigate', null],
    ['localhost:3000', 'cors', null],
    ['bench.lan', 'navigate', null],
  ])('leads %s (%s) to the one origin', (host, mode, expected) => {
    useEnvironment({ WORKBENCH_ALLOWED_HOSTS: 'bench.lan' });
    const response = open('/a?b=c%20d', { host, 'sec-fetch-mode': mode });
    expect(handedOn(response, CANONICAL_ADDRESS)).toBe(expected);
  });

  it('believes no caller about where to lead', () => {
    useEnvironment();
    expect(handedOn(open('/', { [CANONICAL_ADDRESS]: 'http://evil.example' }), CANONICAL_ADDRESS)).toBeNull();
  });

  it('is what proxy.ts answers: not the API, not static files', () => {
    const source = readFileSync(join(import.meta.dirname, '..', '..', 'proxy.ts'), 'utf8');
    const pattern = /matcher: \['(.+)'\]/.exec(source)?.[1]?.replaceAll('\\\\', '\\') ?? '';
    const matches = (path: string) => new RegExp(`^${pattern}$`).test(path);
    expect(['/', '/s/x', '/apix'].map(matches)).toEqual([true, true, true]);
    expect(['/api/health', '/_next/static/x.js', '/icon.svg', '/fonts/x'].map(matches)).not.toContain(true);
  });
});
