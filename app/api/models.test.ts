import { afterEach, describe, expect, it } from 'vitest';
import { answerText } from '@/lib/server/testing/scripted-upstream';
import { callerRequest, useEnvironment } from '@/lib/server/testing/use-environment';
import { GET as getModel } from './providers/[id]/models/[...model]/route';
import { GET as getList } from './providers/[id]/models/route';
import { answers, closeLab, failureOf, JSON_TYPE, lab } from './testing/lab';

afterEach(closeLab);

async function list(id: string, query = '') {
  const request = callerRequest(`/api/providers/${id}/models${query}`);
  return await getList(request, { params: Promise.resolve({ id }) });
}

async function one(id: string, ...model: string[]) {
  const request = callerRequest(`/api/providers/${id}/models/x`);
  return await getModel(request, { params: Promise.resolve({ id, model }) });
}

const LIST = JSON.stringify({ object: 'list', data: [{ id: 'a/b', object: 'model' }] });

describe('the list of models', () => {
  it('is the live list of the provider, asked once a minute with its key', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], LIST));
    for (let turn = 0; turn < 2; turn += 1) {
      const body = await (await list('lab')).json();
      expect(body).toMatchObject({ object: 'list', source: 'live', data: [{ id: 'a/b', kind: 'chat' }] });
    }
    expect(upstream.seen.map(({ head }) => head.split('\r\n')[0])).toEqual(['GET /v1/models HTTP/1.1']);
    expect(upstream.seen[0]?.header('authorization')).toBe('Bearer lab-canary-key/1');
  });

  it('is that of the cards, with the failure, where the provider cannot be asked', async () => {
    const upstream = await lab(answers('503 Busy', [JSON_TYPE], '{"error":{"message":"lab-canary-key/1 is busy"}}'));
    useEnvironment({ OXEN_BASE_URL: upstream.baseUrl, OXEN_API_KEY: 'lab-canary-key/1' });
    const response = await list('oxen');
    const text = await response.text();
    const body = JSON.parse(text);
    expect(body).toMatchObject({ source: 'static', failure: { kind: 'refused', status: 503 } });
    expect(body.data.map((model: { id: string }) => model.id)).toContain('mistral-small-2503');
    expect(text).not.toContain('lab-canary');
  });

  it('is asked without a key where it is open, and not asked at all where it is not', async () => {
    const upstream = await lab(answers('200 OK', [JSON_TYPE], LIST));
    useEnvironment({ OXEN_BASE_URL: upstream.baseUrl, OPENAI_BASE_URL: upstream.baseUrl });
    expect(await (await list('oxen')).json()).toMatchObject({ source: 'live' });
    expect(upstream.seen[0]?.header('authorization')).toBeUndefined();
    const closed = await (await list('openai')).json();
    expect(closed).toMatchObject({ source: 'static', failure: { kind: 'missing-secret', variable: 'OPENAI_API_KEY' } });
    expect(upstream.seen).toHaveLength(1);
  });

  it.each([
    ['HTML', 'text/html', '<h1>Hi</h1>'],
    ['other JSON', 'application/json', '{"hello":1}'],
    ['nothing', 'application/json', ''],
  ])('is not made of %s', async (_what, type, body) => {
    await lab(answers('200 OK', [`content-type: ${type}`], body));
    const answer = await (await list('lab')).json();
    expect(answer).toMatchObject({ source: 'static', data: [], failure: { kind: 'malformed-stream' } });
  });

  it('names the host of a redirect and does not go there', async () => {
    await lab(answers('302 Found', ['location: http://127.0.0.1:1/x'], ''));
    const { failure } = await (await list('lab')).json();
    expect(failure).toMatchObject({ kind: 'refused', reason: 'redirected' });
  });

  it('of the sandbox and of Azion needs nobody', async () => {
    useEnvironment();
    for (const id of ['sandbox', 'azion']) {
      const body = await (await list(id)).json();
      expect(body.source).toBe('static');
      expect(body.data.length).toBeGreaterThan(2);
      expect(body.failure).toBeUndefined();
    }
    expect((await list('nobody')).status).toBe(404);
  });
});

describe('the test of a connection', () => {
  it('answers the failure itself', async () => {
    await lab(answers('401 No', [JSON_TYPE], '{"error":{"message":"wrong key"}}'));
    const response = await list('lab', '?test=1');
    expect(await failureOf(response)).toMatchObject({ kind: 'refused', reason: 'auth', status: 401 });
  });

  it('reaches a provider without a list by any JSON, and by nothing else', async () => {
    const upstream = await lab((socket, { head }) => {
      const isJson = head.includes('/v1/');
      const type = `content-type: ${isJson ? 'application/json' : 'text/html'}`;
      socket.write(answerText('404 Not Found', [type], isJson ? '{"detail":"Not Found"}' : '<h1>No</h1>'));
    });
    useEnvironment({ AZION_BASE_URL: upstream.baseUrl });
    expect((await list('azion', '?test=1')).status).toBe(200);
    useEnvironment({ AZION_BASE_URL: upstream.baseUrl.replace('/v1', '') });
    expect(await failureOf(await list('azion', '?test=1'))).toMatchObject({ kind: 'refused', status: 404 });
  });
});

describe('one model', () => {
  it('is the object of the provider with its request schema; its id may hold slashes', async () => {
    const schema = { type: 'object', properties: { x: { type: 'number' } } };
    const upstream = await lab(answers('200 OK', [JSON_TYPE], JSON.stringify({ id: 'a/b', request_schema: schema })));
    expect(await (await one('lab', 'a', 'b')).json()).toMatchObject({ id: 'a/b', requestSchema: schema });
    expect(await (await one('lab', 'a%2Fb')).json()).toMatchObject({ id: 'a/b' });
    expect(upstream.seen[0]?.head).toMatch(/^GET \/v1\/models\/a%2Fb HTTP/);
  });

  it('is its entry in the list where the provider has no object of it', async () => {
    await lab((socket, { head }) => {
      const isList = head.startsWith('GET /v1/models HTTP');
      socket.write(answerText(isList ? '200 OK' : '404 No', [JSON_TYPE], isList ? LIST : '{}'));
    });
    expect(await (await one('lab', 'a', 'b')).json()).toMatchObject({ id: 'a/b' });
    expect(await failureOf(await one('lab', 'c'))).toMatchObject({ kind: 'not-found' });
  });

  it('is its card where nobody answers, and never a path', async () => {
    const upstream = await lab(answers('404 No', [JSON_TYPE], '{}'));
    for (const id of [['..'], ['.'], ['%2e%2e']]) expect((await one('lab', ...id)).status).toBe(404);
    expect(upstream.seen.every(({ head }) => head.startsWith('GET /v1/models HTTP'))).toBe(true);
    await upstream.close();
    useEnvironment({ OXEN_BASE_URL: upstream.baseUrl, OXEN_API_KEY: 'key-1234' });
    expect(await (await one('oxen', 'mistral-small-2503')).json()).toMatchObject({ id: 'mistral-small-2503' });
  });
});
