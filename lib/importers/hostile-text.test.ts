import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFromImport } from './draft-from-import';
import { importText } from './import-text';
import { IMPORTERS } from './importers';
import { DOCS_CALLS } from './testing/docs-calls';
import { IMPORT_PROVIDERS } from './testing/import-providers';
import { imported, refusal } from './testing/imported';

const KEY = 'sk-canary-0123456789abcdef';
const BODY = '{"model":"m","messages":[]}';

const PIECES = [
  'curl|-d|-H|"|`|$(|{|}|@{|@(|)|@"|"@|^|\\|<<EOF|EOF|<<|[|]|,|:|%A%|$A|$env:A|;|=|#|&&|--json|Invoke-RestMethod|-Body|-Uri',
  '"log":|\0|é|\ud800|if|case x in| |http|\'|\n|\\\n|@"\n|@\'\n|\n"@|EOF\n',
];
const snippets = fc.constantFrom('|', '$\x7b', ...PIECES.flatMap((pieces) => pieces.split('|')));
const soup = fc
  .array(fc.oneof(snippets, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const cut = fc
  .tuple(fc.constantFrom(...DOCS_CALLS.map(({ text }) => text)), fc.nat(1200), soup, fc.nat(40))
  .map(([text, at, inserted, gone]) => text.slice(0, at) + inserted + text.slice(at + gone));

function expectSound(text: string): void {
  for (const { read } of IMPORTERS) read(text);
  const result = importText(text);
  if (!result.ok) expect(result.failure.message).toMatch(/^[A-Z].*\.$/s);
  else expect(draftFromImport(result.value.request, IMPORT_PROVIDERS)).toHaveProperty('ok');
}

describe('any text', () => {
  it('imports or fails with one sentence, and never throws', () => {
    void fc.assert(fc.property(fc.oneof(soup, cut), expectSound), { numRuns: 1500 });
  });

  it.each([
    '{',
    '(',
    '`',
    '$(',
    '${',
    '<(',
    '<<A ',
    '$((',
    '"$(',
    '@{',
    '@(',
    '[',
    '\'"',
    'a|',
    '{a,',
    '%A',
    '^"',
    "$'",
    'if ',
    '\\"',
  ])('made of %s is read or refused, however long', (piece) => {
    const long = piece.repeat(300_000 / piece.length);
    for (const text of [
      `curl ${long}`,
      `curl https://a.example/v1 -d "${long}`,
      `Invoke-RestMethod ${long}`,
      `[${long}`,
    ]) {
      expect(importText(text).ok).toBe(false);
    }
  });

  it('over 8 MB is refused, and nothing at all too', () => {
    expect(refusal('x'.repeat(8 * 1024 * 1024 + 1))).toContain('8 MB');
    expect(refusal(' \n')).toBe('There is nothing to read yet.');
    expect(refusal('hello')).toBe('No request was recognised in this text.');
  });
});

const WITH_KEY = {
  bearer: `curl https://api.openai.com/v1/chat/completions -H 'Authorization: Bearer ${KEY}' -d '${BODY}'`,
  glued: `curl https://api.openai.com/v1/chat/completions -H'Authorization:Bearer ${KEY}' -d'${BODY}'`,
  'x-api-key': `curl https://a.example/v1/chat/completions -H 'X-API-Key: ${KEY}' -d '${BODY}'`,
  'api-key': `curl https://a.example/v1/chat/completions -H 'api-key: ${KEY}' -d '${BODY}'`,
  assigned: `export OPENAI_API_KEY="${KEY}"\ncurl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d '${BODY}'`,
  oauth: `curl --oauth2-bearer ${KEY} https://a.example/v1/chat/completions -d '${BODY}'`,
  cmd: `set K=${KEY}\ncurl https://a.example/v1/chat/completions ^\n -H "Authorization: Bearer %K%" ^\n -d "{\\"model\\":\\"m\\",\\"messages\\":[]}"`,
  powershell: `$key = '${KEY}'\nInvoke-RestMethod -Uri https://a.example/v1/chat/completions -Method Post -Headers @{ Authorization = "Bearer $key" } -Body '${BODY}'`,
  har: JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'POST',
            url: 'https://a.example/v1/chat/completions',
            headers: [{ name: 'authorization', value: `Bearer ${KEY}` }],
            postData: { text: BODY },
          },
        },
      ],
    },
  }),
};

const LOST = {
  basic: `curl -u user:${KEY} https://a.example/v1/chat/completions -d '${BODY}'`,
  'basic header': `curl -H 'Authorization: Basic ${KEY}' https://a.example/v1/chat/completions -d '${BODY}'`,
  query: `curl 'https://a.example/v1/chat/completions?key=${KEY}' -d '${BODY}'`,
  'user of the address': `curl https://me:${KEY}@a.example/v1/chat/completions -d '${BODY}'`,
  cookie: `curl -b 'session=${KEY}' -H 'Cookie: a=${KEY}' https://a.example/v1/chat/completions -d '${BODY}'`,
  'another header': `curl -H 'X-Session-Token: ${KEY}' -H 'X-Odd: ${KEY}' https://a.example/v1/chat/completions -d '${BODY}'`,
  'an option with its value': `curl --user=me:${KEY} --made-up=${KEY} https://a.example/v1/chat/completions -d '${BODY}'`,
  'the name of a command': `${KEY} | curl https://a.example/v1/chat/completions -k -d '${BODY}'`,
  command: `echo ${KEY}\ncurl -H "Authorization: Bearer $(echo ${KEY}x y)" https://a.example/v1/chat/completions -d '${BODY}'`,
};

describe('a key in the text', () => {
  it.each(Object.entries(WITH_KEY))('goes into the key field and nowhere else: %s', (_name, text) => {
    const { request, draft, endpoint, notes } = imported(text);
    expect(request.credential).toEqual({ key: KEY });
    const { credential: _key, ...rest } = request;
    expect(JSON.stringify([rest, draft, endpoint, notes])).not.toContain(KEY);
  });

  it.each(Object.entries(LOST))('that is none of ours goes nowhere, and that is said: %s', (name, text) => {
    const { request, draft, endpoint, notes } = imported(text);
    expect(request.credential).toBeUndefined();
    expect(JSON.stringify([request.body, request.headers, draft, endpoint, notes])).not.toContain(KEY);
    expect(notes.length, name).toBeGreaterThan(0);
  });
});
