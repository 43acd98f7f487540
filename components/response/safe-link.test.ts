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
