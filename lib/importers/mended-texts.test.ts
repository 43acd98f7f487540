import { describe, expect, it } from 'vitest';
import { mendedTexts } from './mended-texts';
import { imported } from './testing/imported';

const BODY = { model: 'm', messages: [{ role: 'user', content: "it's" }] };
const CURL = `curl https://a.example/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -d '${JSON.stringify(BODY, null, 2).replaceAll("'", "'\\''")}'`;
const HERE = `curl https://a.example/v1/chat/completions -d @- <<'X'\n${JSON.stringify(BODY)}\nX`;
const PYTHON = `import requests\nrequests.post("https://a.example/v1/chat/completions", json=${JSON.stringify(BODY)})`;
const BEFORE = 'What stands before the command was left out.';
const QUOTES = 'Typographic quotes were read as straight ones.';

describe('a text that something has changed', () => {
  it.each<[string, string, readonly string[]]>([
    ['Windows line ends', CURL.replaceAll('\n', '\r\n'), []],
    ['a byte order mark', `\ufeff${CURL}`, []],
    ['an indentation, with a here-document', HERE.replaceAll(/^/gm, '    '), []],
    ['an indented fence, with a here-document', `1. Ask\n\n   ~~~sh\n${HERE.replaceAll(/^/gm, '   ')}\n   ~~~`, []],
    ['blanks behind continued lines', CURL.replaceAll('\\\n', '\\  \n'), []],
    ['blanks that do not break', CURL.replaceAll('  -', '\u00a0\u00a0-'), ['Special blanks were read as blanks.']],
    ['a prompt', `$ ${CURL}`, []],
    ['the prompt of a user, on every line', `me@host:~/x$ ${CURL.replaceAll('\n', '\n> ')}`, []],
    ['another prompt', `➜  ~ ${CURL}`, []],
    ['a sentence before', `Here's how to call it:\n\n${CURL}`, [BEFORE]],
    ['a quotation', `> ~~~sh\n${CURL.replaceAll(/^/gm, '> ')}`, [BEFORE]],
    ['typographic quotes around', HERE.replaceAll("'X'", '\u2019X\u2019').replaceAll('"', '\u201d'), [QUOTES]],
    ['typographic quotes in Python', PYTHON.replaceAll('"', '\u201c'), [QUOTES]],
  ])('is read: %s', (_name, text, said) => {
    const { request, endpoint, notes } = imported(text);
    expect([request.body, endpoint?.baseUrl]).toEqual([BODY, 'https://a.example/v1']);
    expect(notes).toEqual(said);
  });

  it('keeps typographic quotes where the text reads as it stands', () => {
    const content = '\u201cIt\u2019s\u201d\u00a0so';
    const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] });
    const { draft, notes } = imported(`curl https://a.example/v1/chat/completions -d '${body}'`);
    expect([draft.messages[0]?.content, notes]).toEqual([content, []]);
  });
});

describe('mendedTexts', () => {
  it('gives no reading twice, and none of what is long', () => {
    expect(mendedTexts('plain')).toEqual([]);
    expect(mendedTexts(`  ${'\u201c'.repeat(300_000)}`)).toEqual([]);
  });
});
