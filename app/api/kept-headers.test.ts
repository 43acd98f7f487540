import { afterEach, describe, expect, it } from 'vitest';
import { Caller, local } from './testing/caller';
import { answers, closeLab, JSON_TYPE, provider } from './testing/lab';

afterEach(closeLab);

const lab = () => provider(answers('200 OK', [JSON_TYPE], '{}'));

async function savedEndpoint(baseUrl: string) {
  local();
  const caller = new Caller();
  const created = await caller.add({ label: 'Lab', baseUrl, key: 'sk-wrong-1111', headers: { 'X-Team': 'red' } });
  const { id }: { id: string } = await created.json();
  return { caller, id };
}

describe('another key for the same address', () => {
  it('leaves the headers that were saved with the one before', async () => {
    const upstream = await lab();
    const { caller, id } = await savedEndpoint(upstream.baseUrl);
    expect((await caller.save(id, { key: 'sk-right-2222' })).status).toBe(200);
    await caller.reach('run', id);
    expect(upstream.seen[0]?.header('authorization')).toBe('Bearer sk-right-2222');
    expect(upstream.seen[0]?.header('x-team')).toBe('red');
  });

  it('takes other headers, or none, where the body says so', async () => {
    const upstream = await lab();
    const { caller, id } = await savedEndpoint(upstream.baseUrl);
    await caller.save(id, { key: 'sk-right-2222', headers: {} });
    await caller.reach('run', id);
    expect(upstream.seen[0]?.header('x-team')).toBeUndefined();
  });

  it('carries no header to another address', async () => {
    const upstream = await lab();
    local();
    const caller = new Caller();
    await caller.save('azion', {
      baseUrl: 'http://127.0.0.1:8000/v1',
      key: 'sk-one-1111',
      headers: { 'X-Team': 'red' },
    });
    await caller.save('azion', { baseUrl: upstream.baseUrl, key: 'sk-two-2222' });
    await caller.reach('run', 'azion');
    expect(upstream.seen[0]?.header('authorization')).toBe('Bearer sk-two-2222');
    expect(upstream.seen[0]?.header('x-team')).toBeUndefined();
  });
});
