import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../core/wire';
import { curl } from './curl';

const OPTIONS = { floats: new Set<string>() };

function print(url: string, content: string): string {
  const wire: WireRequest = {
    method: 'POST',
    url,
    headers: { 'Content-Type': 'application/json', 'X-Empty': '' },
    body: { content },
  };
  return curl.print(wire, OPTIONS);
}

describe('cURL', () => {
  it('escapes apostrophes in the body', () => {
    expect(print('http://a.example/', "it's")).toContain(`-d '{\n  "content": "it'\\''s"\n}'`);
  });

  it('sends an empty header', () => {
    expect(print('http://a.example/', '')).toContain('-H "X-Empty;"');
  });

  it('hands a body over 100 KB to standard input', () => {
    const frame = '{\n  "content": ""\n}'.length;
    expect(print('http://a.example/', 'x'.repeat(100_000 - frame))).toContain(" \\\n  -d '{");
    const long = print('http://a.example/', `it's ${'ü'.repeat(50_000)}`);
    expect(long).toContain(` \\\n  --data-binary @- <<'JSON'\n{\n  "content": "it's ü`);
    expect(long.endsWith('"\n}\nJSON')).toBe(true);
  });

  it('quotes the address only where it must, and takes brackets literally', () => {
    expect(print('http://[::1]:8000/v1', '')).toContain("curl -X POST 'http://[::1]:8000/v1' \\");
    expect(print('http://a.example/v1?a=1&b={2}', '')).toContain("curl -g -X POST 'http://a.example/v1?a=1&b={2}' \\");
  });
});
