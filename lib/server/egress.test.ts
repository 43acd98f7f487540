import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AddressClass, classifyAddress } from './address';
import { createEgress, type EgressRequest } from './egress';
import type { EgressPolicy, ResolvedAddress } from './egress-policy';
import { answerText, type ScriptedUpstream, scriptedUpstream } from './testing/scripted-upstream';

const open: ScriptedUpstream[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
});

async function target(): Promise<ScriptedUpstream> {
  const upstream = await scriptedUpstream((socket) => socket.write(answerText('200 OK', [], 'hello')));
  open.push(upstream);
  return upstream;
}

function policy(change: Partial<EgressPolicy> = {}): EgressPolicy {
  const resolve = async (): Promise<readonly ResolvedAddress[]> => [{ address: '127.0.0.1', family: 4 }];
  return { mode: 'local', listed: new Set(), resolve, classify: classifyAddress, ...change };
}

function request(url: string): EgressRequest {
  return { method: 'GET', url: new URL(url), headers: {}, signal: AbortSignal.timeout(10_000) };
}

describe('egress in local mode', () => {
  it('reaches this machine by literal and by name, and asks the resolver once per connection', async () => {
    const upstream = await target();
    const resolve = vi.fn(policy().resolve);
    const egress = createEgress(policy({ resolve }));
    const byName = await egress(request(`http://lab.example:${upstream.port}/`));
    expect(byName.ok && (await new Response(byName.value.body).text())).toBe('hello');
    expect(resolve).toHaveBeenCalledExactlyOnceWith('lab.example');
    const byLiteral = await egress(request(`http://127.0.0.1:${upstream.port}/`));
    expect(byLiteral.ok && byLiteral.value.connectMs).toBeGreaterThan(0);
    if (byLiteral.ok) await byLiteral.value.body?.cancel();
  });

  it.each([
    'http://169.254.169.254/',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:169.254.169.254]/',
    'http://0xa9fea9fe/',
    'http://169.254.1.1/',
    'http://0.0.0.0/',
    'http://metadata.google.internal/',
    'https://224.0.0.1/',
    'http://8.8.8.8/',
  ])('refuses %s', async (url) => {
    const result = await createEgress(policy())(request(url));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'blocked-url' } });
  });

  it('refuses a name with one bad address among good ones, without a connection', async () => {
    const upstream = await target();
    const addresses = ['127.0.0.1', '169.254.169.254'].map((address) => ({ address, family: 4 }));
    const egress = createEgress(policy({ resolve: async () => addresses }));
    const result = await egress(request(`http://lab.example:${upstream.port}/`));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'blocked-url', host: 'lab.example' } });
    expect(upstream.connections()).toBe(0);
  });

  it('refuses plain http to a public address, told by the resolved address', async () => {
    const classify = (address: string): AddressClass => (address === '127.0.0.1' ? 'public' : classifyAddress(address));
    const upstream = await target();
    const result = await createEgress(policy({ classify }))(request(`http://lab.example:${upstream.port}/`));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'blocked-url' } });
    expect(upstream.connections()).toBe(0);
  });

  it('uses no proxy of the environment', async () => {
    const [upstream, proxy] = [await target(), await target()];
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const result = await createEgress(policy())(request(`http://127.0.0.1:${upstream.port}/`));
    expect(result.ok && (await new Response(result.value.body).text())).toBe('hello');
    expect([upstream.connections(), proxy.connections()]).toEqual([1, 0]);
  });

  it('says that a name was not found', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('secret text'), { code: 'ENOTFOUND' }));
    const result = await createEgress(policy({ resolve }))(request('http://lab.example/'));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'network', reason: 'dns', host: 'lab.example' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('says that TLS failed', async () => {
    const plain = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(plain, 'listening');
    const { port } = plain.address() as AddressInfo; // it listens on a port
    const result = await createEgress(policy())(request(`https://127.0.0.1:${port}/`));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'network', reason: 'tls' } });
    plain.close();
  });

  it('tries a dead idle connection once more, and only once', async () => {
    let turn = 0;
    const upstream = await scriptedUpstream((socket) => {
      turn += 1;
      if (turn === 2) socket.resetAndDestroy();
      else socket.write(answerText('200 OK', [], 'hello'));
    });
    open.push(upstream);
    const egress = createEgress(policy());
    for (const expected of ['hello', 'hello']) {
      const result = await egress(request(upstream.baseUrl));
      expect(result.ok && (await new Response(result.value.body).text())).toBe(expected);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(turn).toBe(3);
    expect(upstream.connections()).toBe(2);
  });
});

describe('egress in shared mode', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://lab.internal:PORT/',
    'http://lab.example:PORT/',
  ])('reaches %s only where the operator listed host and port', async (text) => {
    const upstream = await target();
    const url = text.replace('PORT', String(upstream.port));
    const { hostname } = new URL(url);
    const refused = await createEgress(policy({ mode: 'shared', listed: new Set([`${hostname}:1`]) }))(request(url));
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'blocked-url' } });
    expect(upstream.connections()).toBe(0);
    const listed = new Set([`${hostname}:${upstream.port}`]);
    const allowed = await createEgress(policy({ mode: 'shared', listed }))(request(url));
    expect(allowed.ok && (await new Response(allowed.value.body).text())).toBe('hello');
  });
});
