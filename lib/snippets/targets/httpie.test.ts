import { expect, it } from 'vitest';
import type { WireRequest } from '../../core/wire';
import { httpie } from './httpie';

const WIRE: WireRequest = {
  method: 'POST',
  url: 'http://a.example/v1/chat/completions',
  headers: { 'Content-Type': 'application/json', 'X-Empty': '', 'X-Sign': '=1', 'X-Back': '\\=' },
  body: { content: "it's\nEOF\nJSON", stream: true },
};

it('sends the body through a here-document and escapes what HTTPie reads in headers', () => {
  expect(
    httpie.print(WIRE, { floats: new Set() }),
  ).toBe(`http --check-status --stream POST http://a.example/v1/chat/completions \\
  "Content-Type: application/json" \\
  "X-Empty;" \\
  "X-Sign: =1" \\
  "X-Back:@"<(printf %s '\\=') \\
  <<'JSON'
{
  "content": "it's\\nEOF\\nJSON",
  "stream": true
}
JSON`);
});
