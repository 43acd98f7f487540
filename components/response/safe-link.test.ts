import { expect, it } from 'vitest';
import { safeLink } from './safe-link';

it.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:someone@example.org'])('follows %s', (href) => {
  expect(safeLink(href)).toBeDefined();
});

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/relative',
  '//host/path',
  'https://user:word@example.org/',
  'https://',
  '&#106;avascript:alert(1)',
])('does not follow %j', (href) => {
  expect(safeLink(href)).toBeUndefined();
});

it('names the host', () => {
  expect(safeLink('https://example.org:8443/x')?.host).toBe('example.org:8443');
});

it.each([
  ['https://münchen.example/', 'xn--mnchen-3ya.example'],
  ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
  ['https://paypal.com.evil.example/', 'paypal.com.evil.example'],
  ['mailto:a@example.org,b@evil.example', 'a@example.org,b@evil.example'],
])('names whom %s reaches', (href, host) => {
  expect(safeLink(href)?.host).toBe(host);
});

it.each([
  ['https://example.org/docs/page?id=1#part', false],
  [`https://example.org/?d=${'a'.repeat(120)}`, true],
  [`https://example.org/#${'a'.repeat(120)}`, true],
  [`https://example.org/${'a'.repeat(400)}`, true],
  [`mailto:a@example.org?body=${'a'.repeat(120)}`, true],
])('asks before %s is followed: %s', (href, isLong) => {
  expect(safeLink(href)?.isLong).toBe(isLong);
});
