import { afterEach, describe, expect, it } from 'vitest';
import { Caller, local } from './testing/caller';
import { answers, closeLab, failureOf, JSON_TYPE, provider } from './testing/lab';

afterEach(closeLab);

const BASE = 'http://127.0.0.1:8000/v1';

async function refusals(body: Record<string, unknown>): Promise<void> {
  const caller = new Caller();
  const { label: _label, auth: _auth, ...key } = body;
  for (const response of [
    await caller.add({ label: 'Lab', baseUrl: BASE, ...body }),
    await caller.save('azion', { baseUrl: BASE, ...key }),
  ]) {
    expect(response.status).toBe(400);
    expect(['bad-request', 'blocked-url']).toContain((await failureOf(response)).kind);
  }
  expect(caller.cookies.size).toBe(0);
}

describe('a base URL', () => {
  it.each([
    ['a user name', 'http://user@127.0.0.1:8000/v1'],
    ['user and password', 'http://user:canary@127.0.0.1:8000/v1'],
    ['an empty user', 'http://@127.0.0.1:8000/v1'],
    ['dots', 'http://127.0.0.1:8000/a/../v1'],
    ['dots at the end', 'http://127.0.0.1:8000/v1/..'],
    ['encoded dots', 'http://127.0.0.1:8000/%2e%2e/v1'],
    ['an encoded slash', 'http://127.0.0.1:8000/a%2fv1'],
    ['an encoded slash in capitals', 'http://127.0.0.1:8000/a%2Fv1'],
    ['a backslash', 'http://127.0.0.1:8000\\@evil.example/v1'],
    ['an encoded backslash', 'http://127.0.0.1:8000/a%5Cv1'],
    ['a query', 'http://127.0.0.1:8000/v1?key=canary'],
    ['an empty query', 'http://127.0.0.1:8000/v1?'],
    ['a fragment', 'http://127.0.0.1:8000/v1#x'],
    ['an encoded host', 'http://%31%32%37.0.0.1:8000/v1'],
    ['another scheme', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['no scheme', '127.0.0.1:8000/v1'],
    ['a port of another protocol', 'http://127.0.0.1:25/v1'],
    ['a line break', 'http://127.0.0.1:8000/v1\r\nx: y'],
    ['too long a path', `http://127.0.0.1:8000/${'v'.repeat(2048)}`],
    ['too long a host', `https://${'a.'.repeat(130)}example/v1`],
  ])('S13 with %s is refused', async (_what, baseUrl) => {
    local();
    await refusals({ baseUrl });
  });

  it.each([
    [' http://127.0.0.1:8000/v1/ ', BASE],
    ['http://127.0.0.1:8000/v1/chat/completions', BASE],
    ['http://0x7f.1:8000/v1', BASE],
  ])('%s is kept in its normal form', async (baseUrl, expected) => {
    local();
    const response = await new Caller().add({ label: 'Lab', baseUrl });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 'own-87459d11ad', label: 'Lab', baseUrl: expected });
  });
});

describe('what is sent along', () => {
  const headers = (name: string, value = 'v') => ({ headers: { [name]: value } });
  it.each([
    ['CR in a key', { key: 'sk-1\rx: y' }],
    ['LF in a key', { key: 'sk-1\nx: y' }],
    ['LF at the end of a key', { key: 'sk-1\n' }],
    ['NUL in a key', { key: 'sk-\0' }],
    ['a blank in a key', { key: 'sk 1' }],
    ['no ASCII in a key', { key: 'schlüssel' }],
    ['a key that is no text', { key: 1 }],
    ['CR LF in a value', headers('x-team', 'a\r\nx: y')],
    ['NUL in a value', headers('x-team', 'a\0')],
    ['no ASCII in a value', headers('x-team', 'é')],
    ['an empty value', headers('x-team', '  ')],
    ['LF in a name', headers('x-team\nx')],
    ['CR in a name', headers('x\rteam')],
    ['NUL in a name', headers('x\0')],
    ['a colon in a name', headers('x:y')],
    ['a blank in a name', headers('x y')],
    ['a blank around a name', headers(' x-team ')],
    ['no name', headers('')],
    ['too long a name', headers('x'.repeat(65))],
    ['a prototype', JSON.parse('{"headers":{"__proto__":"x"}}')],
    ['one name twice', { headers: { 'X-Team': 'a', 'x-team': 'b' } }],
    ['300 headers', { headers: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x-${at}`, 'v'])) }],
    ['9 headers', { headers: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`x-${at}`, 'v'])) }],
    ['more than 1 KiB of headers', headers('x-team', 'v'.repeat(1024))],
    ['headers in a list', { headers: ['x-team'] }],
    ['a field that nobody knows', { allow: '*' }],
    ['a word for a switch', { remember: 'yes' }],
  ])('S17 is refused with %s', async (_what, fields) => {
    local();
    await refusals(fields);
  });

  it.each(
    (
      'Host Connection Keep-Alive TE Trailer Transfer-Encoding Upgrade Expect Content-Length Content-Type Content-Encoding ' +
      'Accept Accept-Encoding User-Agent Cookie Cookie2 Set-Cookie Authorization Proxy-Authorization Proxy-Connection ' +
      'X-Api-Key Api-Key X-Goog-Api-Key Forwarded X-Forwarded-For X-Forwarded-Host X-Real-IP Via Metadata-Flavor ' +
      'X-aws-ec2-metadata-token X-Google-Metadata-Request Metadata Sec-Fetch-Site Origin X-HTTP-Method-Override'
    ).split(' '),
  )('S17 cannot be the header %s', async (name) => {
    local();
    await refusals(headers(name));
    await refusals(headers(name.toLowerCase()));
  });

  it.each(['', '{', '[]', 'null', '"x"', '1', `${'['.repeat(1000)}`])('is not the body %.20s', async (body) => {
    local();
    expect((await new Caller().save('oxen', body)).status).toBe(400);
    expect((await new Caller().add(body)).status).toBe(400);
  });

  it('arrives: the key by its scheme, and 8 headers as they were typed', async () => {
    const upstream = await provider(answers('200 OK', [JSON_TYPE], '{}'));
    local();
    const names = Array.from({ length: 8 }, (_, at) => [`X-Team-${at}`, `value ${at}!`]);
    const caller = new Caller();
    const given = {
      label: 'Lab',
      baseUrl: upstream.baseUrl,
      key: ' sk-1 ',
      auth: 'x-api-key',
      headers: Object.fromEntries(names),
    };
    const { id } = await (await caller.add(given)).json();
    await caller.reach('run', id);
    const [seen] = upstream.seen;
    expect(seen?.header('x-api-key')).toBe('sk-1');
    expect(seen?.header('authorization')).toBeUndefined();
    for (const [name = '', value] of names) expect(seen?.header(name.toLowerCase())).toBe(value);
  });
});
