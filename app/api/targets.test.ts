import { afterEach, describe, expect, it, vi } from 'vitest';
import { classifyAddress, parseAddress } from '@/lib/server/address';
import { environment } from '@/lib/server/env';
import { sealingKeys } from '@/lib/server/sealing-secret';
import { ownId, sealConnection } from '@/lib/server/vault';
import {
  Caller as Browser,
  type Caller,
  local,
  memberOfTheTeam,
  resolverOf,
  shared,
  usePolicy,
  WAYS,
} from './testing/caller';
import { DENIED_LITERALS, DENIED_NAMES } from './testing/denied-literals';
import { answers, closeLab, failureOf, JSON_TYPE, provider } from './testing/lab';

afterEach(closeLab);

const MODELS = JSON.stringify({ object: 'list', data: [{ id: 'm' }] });
const models = answers('200 OK', [JSON_TYPE], MODELS);

/** An endpoint in the cookies of a caller as if it had been saved while the policy still allowed it. */
function smuggle(caller: Caller, baseUrl: string): string {
  const keys = sealingKeys(environment());
  const id = ownId(baseUrl);
  const times = { remember: false, issued: Date.now(), expires: Date.now() + 60_000 };
  const connection = { ...times, id, label: 'Lab', baseUrl, auth: 'none' as const, key: null, headers: [] };
  const value = keys.ok ? sealConnection(connection, keys.value) : '';
  caller.cookies.set(`wb-${id}`, { value, path: '/api/providers', line: '' });
  return id;
}

async function expectBlocked(response: Response): Promise<{ message: string }> {
  const { status } = response;
  const failure = await failureOf(response);
  expect(failure.kind).toBe('blocked-url');
  expect([400, 403]).toContain(status);
  return failure;
}

/** Blocked when it is saved, and in each way of using it that tells. */
async function expectBlockedEverywhere(caller: Caller, baseUrl: string): Promise<void> {
  await expectBlocked(await caller.add({ label: 'Lab', baseUrl }));
  await expectBlocked(await caller.save('azion', { baseUrl }));
  const id = smuggle(caller, new URL(baseUrl).href.replace(/\.(?=[:/])/, ''));
  await expectBlocked(await caller.reach('run', id));
  await expectBlocked(await caller.reach('test', id));
  expect(await (await caller.reach('list', id)).json()).toMatchObject({ failure: { kind: 'blocked-url' } });
  expect((await caller.reach('model', id)).status).toBe(404);
  caller.cookies.clear();
}

describe('shared mode', () => {
  it('S5 denies at least 90 literals in the classifier', () => {
    expect(DENIED_LITERALS.length).toBeGreaterThanOrEqual(90);
    for (const literal of DENIED_LITERALS) {
      const { hostname } = new URL(`http://${literal}/`);
      const host = hostname.replace(/\.$/, '');
      expect(parseAddress(host), literal).toBeDefined();
      expect(classifyAddress(host), literal).not.toBe('public');
    }
  });

  it.each(DENIED_LITERALS)('S5 S6 blocks http and https to %s on every route, with no connection', async (literal) => {
    const canary = await provider(models);
    shared();
    const resolve = resolverOf('127.0.0.1');
    usePolicy({ resolve });
    const caller = memberOfTheTeam();
    await expectBlockedEverywhere(caller, `http://${literal}:${canary.port}/v1`);
    await expectBlockedEverywhere(caller, `https://${literal}:${canary.port}/v1`);
    expect(canary.connections()).toBe(0);
    expect(resolve).not.toHaveBeenCalled();
  });

  it.each(DENIED_NAMES)('S6 blocks the name %s before it is looked up', async (name) => {
    const canary = await provider(models);
    shared();
    const resolve = resolverOf('127.0.0.1');
    usePolicy({ resolve });
    await expectBlockedEverywhere(memberOfTheTeam(), `https://${name}:${canary.port}/v1`);
    expect(canary.connections()).toBe(0);
    expect(resolve).not.toHaveBeenCalled();
  });

  it('S6 blocks a name that leads to this machine', async () => {
    const canary = await provider(models);
    shared();
    usePolicy({ resolve: resolverOf('127.0.0.1') });
    await expectBlockedEverywhere(memberOfTheTeam(), `https://lab.example:${canary.port}/v1`);
    expect(canary.connections()).toBe(0);
  });

  it('S12 reaches the host and port that the operator configured, and no other port of it', async () => {
    const [configured, other] = [await provider(models), await provider(models)];
    const endpoint = { id: 'lab', label: 'Lab', baseUrl: configured.baseUrl };
    shared({ WORKBENCH_ENDPOINTS: JSON.stringify([endpoint]), AZION_BASE_URL: configured.baseUrl });
    const caller = memberOfTheTeam();
    for (const way of WAYS) expect((await caller.reach(way, 'lab')).status).toBe(200);
    const reached = configured.connections();
    expect(reached).toBeGreaterThan(0);
    await expectBlockedEverywhere(caller, other.baseUrl);
    expect(other.connections()).toBe(0);
    expect((await caller.add({ label: 'Mine', baseUrl: configured.baseUrl })).status).toBe(201);
  });

  it('S15 tells nothing of a blocked target: open, closed and HTML ports are answered the same', async () => {
    const open = await provider(models);
    const page = await provider(answers('200 OK', ['content-type: text/html'], '<title>inner page</title>'));
    const closed = await provider(models);
    await closed.close();
    shared();
    const caller = memberOfTheTeam();
    const said = new Set<string>();
    for (const { port } of [open, page, closed]) {
      const baseUrl = `http://127.0.0.1:${port}/v1`;
      const id = smuggle(caller, baseUrl);
      for (const response of [
        await caller.reach('run', id),
        await caller.reach('test', id),
        await caller.add({ label: 'x', baseUrl }),
      ]) {
        said.add(`${response.status} ${await response.text()}`);
      }
    }
    expect(said.size).toBe(1);
    expect([...said][0]).toContain('WORKBENCH_ENDPOINTS');
    expect([open.connections(), page.connections()]).toEqual([0, 0]);
  });
});

describe('local mode', () => {
  it.each(['169.254.169.254', '[fd00:ec2::254]', '100.100.100.200', '[::ffff:a9fe:a9fe]', 'metadata.google.internal'])(
    'S10 blocks the metadata address %s all the same',
    async (host) => {
      local();
      usePolicy({ resolve: resolverOf('169.254.169.254') });
      await expectBlockedEverywhere(new Browser(), `http://${host}/v1`);
      await expectBlockedEverywhere(new Browser(), 'http://lab.example/latest');
    },
  );

  it('S7 lets no second answer of the resolver lead elsewhere', async () => {
    const first = await provider(answers('200 OK', [JSON_TYPE, 'connection: close'], MODELS), '127.0.0.2');
    const canary = await provider(models, '127.0.0.1', first.port);
    local();
    const resolve = vi.fn(resolverOf('127.0.0.2'));
    const inner = new Set(['127.0.0.1']);
    usePolicy({ resolve, classify: (address) => (inner.has(address) ? 'link-local' : 'private') });
    const caller = new Browser();
    const id = smuggle(caller, `http://lab.example:${first.port}/v1`);
    expect((await caller.reach('run', id)).status).toBe(200);
    expect(resolve).toHaveBeenCalledTimes(1);
    resolve.mockImplementation(resolverOf('127.0.0.1'));
    await expectBlocked(await caller.reach('run', id));
    expect(resolve).toHaveBeenCalledTimes(2);
    expect([first.connections(), canary.connections()]).toEqual([1, 0]);
  });

  it.each([
    ['public first', ['127.0.0.2', '127.0.0.1']],
    ['private first', ['127.0.0.1', '127.0.0.2']],
  ])('S8 refuses a mixed answer, %s', async (_order, addresses) => {
    const first = await provider(models, '127.0.0.2');
    const canary = await provider(models, '127.0.0.1', first.port);
    local();
    const classify = (address: string) => (address === '127.0.0.1' ? 'special' : 'private');
    usePolicy({ resolve: resolverOf(...addresses), classify });
    await expectBlockedEverywhere(new Browser(), `http://lab.example:${first.port}/v1`);
    expect([first.connections(), canary.connections()]).toEqual([0, 0]);
  });

  it('S11 uses no proxy of the environment for a base URL of the user', async () => {
    const [upstream, canary] = [await provider(models), await provider(models)];
    const proxy = `http://127.0.0.1:${canary.port}`;
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
    local({ NODE_USE_ENV_PROXY: '1', ...Object.fromEntries(names.map((name) => [name, proxy])) });
    const caller = new Browser();
    await caller.save('azion', { baseUrl: upstream.baseUrl });
    for (const way of WAYS) await caller.reach(way, 'azion');
    expect(upstream.connections()).toBeGreaterThan(0);
    expect(canary.connections()).toBe(0);
  });
});
