import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SNIPPET_TARGETS } from '@/lib/snippets/targets';
import { highlightLine } from './highlight';

const LANGUAGES = [...new Set(SNIPPET_TARGETS.map(({ editorLanguage }) => editorLanguage))];
const CODE_LIKE = fc.string({
  unit: fc.constantFrom(...'"\'`\\#/ :=>$a1._é', '\u2028', '\r', '😀'),
  maxLength: 300,
});

it('joins to exactly the line, whatever it holds', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), CODE_LIKE);
  fc.assert(
    fc.property(line, fc.constantFrom(...LANGUAGES), (text, language) => {
      const parts = highlightLine(`${text}\n`, language);
      expect(parts.map((part) => part.text).join('')).toBe(`${text}\n`);
    }),
  );
});

it.each([
  ['shell', '  "model": "x",', 'key "model" string "x"'],
  ['shell', 'curl https://example.org/for/2', 'plain'],
  ['shell', '  -H "Authorization: Bearer $KEY" \\', 'string "Authorization: Bearer $KEY"'],
  ['shell', `    "content": "it'\\''s",`, `key "content" string "it'\\''s"`],
  ['shell', "  -d '{", 'plain'],
  ['shell', '  "stream": true', 'key "stream" word true'],
  ['python', 'x = 1.5 # note', 'number 1.5 comment # note'],
  ['python', 'for line in response.iter_lines():', 'word for word in'],
  ['javascript', '  method: "POST",', 'key method string "POST"'],
  ['javascript', 'await fetch(`/chat`)', 'word await string `/chat`'],
  ['javascript', 'x = "http://a/b"; // note', 'string "http://a/b" comment // note'],
  ['javascript', '/** @param {{ city: string }} input */', 'comment /** @param {{ city: string }} input */'],
  ['go', 'if err != nil {', 'word if word nil'],
  ['go', 'const body = `{', 'word const'],
  ['php', "    'temperature' => 0.7,", "key 'temperature' number 0.7"],
  ['php', '    if ($if === false) {', 'word if word false'],
  ['ruby', '  model: "x", # note', 'key model string "x" comment # note'],
  ['ruby', 'Net::HTTP.start(uri.hostname, 443)', 'number 443'],
])('%s: %s', (language, line, expected) => {
  const coloured = highlightLine(line, language).filter(({ kind }) => kind !== 'plain');
  expect(coloured.map(({ kind, text }) => `${kind} ${text}`).join(' ') || 'plain').toBe(expected);
});

it('leaves what nothing closes plain, and reads it once', () => {
  const line = `"${'\\"'.repeat(1900)}`;
  expect(highlightLine(line, 'shell')).toEqual([{ kind: 'plain', text: line }]);
});
