import { describe, expect, it } from 'vitest';
import { liveSecrets, readEnvironment } from './env';

const TOKEN = 'a-token-of-more-than-thirty-two-characters';

function read(source: Record<string, string>) {
  const result = readEnvironment(source);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function faultOf(source: Record<string, string>): string {
  const result = readEnvironment(source);
  return result.ok ? 'no fault' : result.failure.message;
}

describe('readEnvironment', () => {
  it('has a whole set of defaults, and takes an empty line for an absent one', () => {
    const env = read({ HOST: '', PORT: ' ', OXEN_API_KEY: '', WORKBENCH_ENDPOINTS: '' });
    expect(env).toMatchObject({ mode: 'local', host: '127.0.0.1', port: 3000, dataDir: '.data', maxStreams: 256 });
    expect(env).toMatchObject({ publicOrigin: 'http://127.0.0.1:3000', maxStreamsPerUser: 32, sharesPerHour: 60 });
    expect([...env.allowedHosts].sort()).toEqual(['127.0.0.1:3000', '[::1]:3000', 'localhost:3000']);
    expect(env.keys.size).toBe(0);
  });

  it('reads keys and base URLs of provider rows under the names of their variables', () => {
    const env = read({ OXEN_API_KEY: ' key-1 ', AZION_BASE_URL: 'https://x.map.azionedge.net/v1/chat/completions/' });
    expect([...env.keys]).toEqual([['OXEN_API_KEY', 'key-1']]);
    expect([...env.baseUrls]).toEqual([['AZION_BASE_URL', 'https://x.map.azionedge.net/v1']]);
    expect(liveSecrets(env)).toEqual(['key-1']);
  });

  it.each([
    ['127.0.0.1:11500', 'http://127.0.0.1:11500/v1'],
    ['gpu.lan', 'http://gpu.lan:11434/v1'],
    [':11500', 'http://127.0.0.1:11500/v1'],
    ['0.0.0.0', 'http://127.0.0.1:11434/v1'],
    ['0.0.0.0:1234', 'http://127.0.0.1:1234/v1'],
    ['gpu.lan:80', 'http://gpu.lan/v1'],
    ['https://ollama.example', 'https://ollama.example/v1'],
    ['http://ollama.example:8000/v1/', 'http://ollama.example:8000/v1'],
    ['[::1]:11500', 'http://[::1]:11500/v1'],
  ])('reads OLLAMA_HOST=%s', (text, expected) => {
    expect(read({ OLLAMA_HOST: text }).baseUrls.get('OLLAMA_HOST')).toBe(expected);
  });

  it('reads endpoints of the operator with their keys', () => {
    const list = [{ id: 'lab', label: 'Lab vLLM', baseUrl: 'http://127.0.0.1:8000/v1/', keyEnv: 'LAB_KEY' }];
    const env = read({ WORKBENCH_ENDPOINTS: JSON.stringify(list), LAB_KEY: 'lab-secret' });
    expect(env.endpoints).toEqual([{ ...list[0], baseUrl: 'http://127.0.0.1:8000/v1' }]);
    expect(env.keys.get('LAB_KEY')).toBe('lab-secret');
  });

  it('adds the public origin and the allowed hosts to the hosts it answers to', () => {
    const env = read({
      PORT: '80',
      WORKBENCH_PUBLIC_ORIGIN: 'https://Bench.example.com/',
      WORKBENCH_ALLOWED_HOSTS: 'Bench.lan:8080, other.lan',
    });
    expect(env.publicOrigin).toBe('https://bench.example.com');
    for (const host of ['bench.example.com', 'bench.lan:8080', 'other.lan', 'localhost', 'localhost:80']) {
      expect(env.allowedHosts).toContain(host);
    }
  });

  it('starts in shared mode on any address with a token', () => {
    const env = read({
      WORKBENCH_MODE: 'shared',
      WORKBENCH_ACCESS_TOKEN: TOKEN,
      WORKBENCH_SECRET: 's',
      HOST: '0.0.0.0',
    });
    expect(env).toMatchObject({ mode: 'shared', host: '0.0.0.0', accessToken: TOKEN });
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '3000.5' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['HOST', { HOST: '192.168.1.5' }],
    ['HOST', { HOST: 'http://x' }],
    ['WORKBENCH_MODE', { WORKBENCH_MODE: 'Shared' }],
    ['WORKBENCH_ACCESS_TOKEN', { WORKBENCH_MODE: 'shared' }],
    ['WORKBENCH_SECRET', { WORKBENCH_MODE: 'shared', WORKBENCH_ACCESS_TOKEN: TOKEN }],
    ['WORKBENCH_ACCESS_TOKEN', { WORKBENCH_MODE: 'shared', WORKBENCH_ACCESS_TOKEN: 'x'.repeat(31) }],
    ['WORKBENCH_ACCESS_TOKEN', { WORKBENCH_ACCESS_TOKEN: `${TOKEN} with blanks` }],
    ['OXEN_API_KEY', { OXEN_API_KEY: 'secret\r\nx: y' }],
    ['OPENAI_API_KEY', { OPENAI_API_KEY: 'sécret' }],
    ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'https://user:secret@x.example/v1' }],
    ['AZION_BASE_URL', { AZION_BASE_URL: 'x.example' }],
    ['OLLAMA_HOST', { OLLAMA_HOST: 'ftp://x' }],
    ['WORKBENCH_PUBLIC_ORIGIN', { WORKBENCH_PUBLIC_ORIGIN: 'https://x.example/path' }],
    ['WORKBENCH_ALLOWED_HOSTS', { WORKBENCH_ALLOWED_HOSTS: 'http://x' }],
    ['WORKBENCH_TRUST_PROXY', { WORKBENCH_TRUST_PROXY: 'yes please' }],
    ['WORKBENCH_MAX_STREAMS', { WORKBENCH_MAX_STREAMS: '-1' }],
    ['WORKBENCH_MAX_STREAMS_PER_USER', { WORKBENCH_MAX_STREAMS_PER_USER: 'many' }],
    ['WORKBENCH_SHARES_PER_HOUR', { WORKBENCH_SHARES_PER_HOUR: '1e3' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:secret@x' }],
    ['WORKBENCH_ENDPOINTS', { WORKBENCH_ENDPOINTS: '{' }],
    ['WORKBENCH_ENDPOINTS', { WORKBENCH_ENDPOINTS: '{}' }],
    ['WORKBENCH_ENDPOINTS', { WORKBENCH_ENDPOINTS: '[1]' }],
  ])('names %s in one sentence and no secret', (variable, source) => {
    const sentence = faultOf(source as Record<string, string>); // rows of one variable each
    expect(sentence).toMatch(new RegExp(`^${variable} .+\\.$`));
    expect(sentence).not.toMatch(/secret|\n/);
  });

  it.each([
    ['a built-in id', { id: 'oxen' }],
    ['an own id', { id: 'own-x' }],
    ['capitals', { id: 'Lab' }],
    ['a long id', { id: 'a'.repeat(33) }],
    ['a bad address', { baseUrl: 'https://user:secret@x' }],
    ['no label', { label: 1 }],
    ['an empty label', { label: '' }],
    ['a key in place', { key: 'secret' }],
    ['a variable of our own', { keyEnv: 'WORKBENCH_ACCESS_TOKEN' }],
    ['a value for a name', { keyEnv: 'sk-secret!' }],
  ])('refuses an endpoint with %s', (_what, change) => {
    const list = [{ id: 'lab', label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1', ...change }];
    const sentence = faultOf({ WORKBENCH_ENDPOINTS: JSON.stringify(list) });
    expect(sentence).toMatch(/^WORKBENCH_ENDPOINTS .+\.$/);
    expect(sentence).not.toContain('secret');
  });

  it('refuses one id for two endpoints', () => {
    const one = { id: 'lab', label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1' };
    expect(faultOf({ WORKBENCH_ENDPOINTS: JSON.stringify([one, one]) })).toContain('"lab"');
  });
});
