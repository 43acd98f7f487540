import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSealingSecret, sealingKeys } from './sealing-secret';

vi.mock('node:fs', async (original) => ({ ...(await original<typeof fs>()) }));

let home = '';

beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'workbench-secret-'));
  forgetSealingSecret();
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.chmodSync(home, 0o700);
  fs.rmSync(home, { recursive: true });
});

function local(dataDir = join(home, 'data')) {
  return { mode: 'local', secret: undefined, previousSecret: undefined, dataDir } as const;
}

function keysOf(...given: Parameters<typeof sealingKeys>) {
  const keys = sealingKeys(...given);
  if (!keys.ok) throw new Error(keys.failure.message);
  return keys.value.map((key) => key.toString('hex'));
}

describe('sealingKeys', () => {
  it('come from the secret, the previous one second, and are the same in every process', () => {
    const [current, previous] = keysOf({ ...local(), secret: 'one', previousSecret: 'two' });
    expect(keysOf({ ...local(), mode: 'shared', secret: 'one' })).toEqual([current]);
    expect(keysOf({ ...local(), secret: 'two' })).toEqual([previous]);
    expect(current).toMatch(/^[0-9a-f]{64}$/);
    expect(current).not.toBe(previous);
    expect(fs.existsSync(join(home, 'data'))).toBe(false);
  });

  it('in shared mode need the secret', () => {
    const keys = sealingKeys({ ...local(), mode: 'shared' });
    expect(keys).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect(fs.existsSync(join(home, 'data'))).toBe(false);
  });

  it('in local mode come from a file for the owner alone, made once', () => {
    const first = keysOf(local());
    const path = join(home, 'data', 'sealing-secret');
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(path, 'utf8').trim()).toMatch(/^[\w-]{43}$/);
    forgetSealingSecret();
    expect(keysOf(local())).toEqual(first);
    expect(fs.readdirSync(join(home, 'data'))).toEqual(['sealing-secret']);
    forgetSealingSecret();
    expect(keysOf(local(join(home, 'other')))).not.toEqual(first);
  });

  it('shuts a file that others could read', () => {
    const first = keysOf(local());
    const path = join(home, 'data', 'sealing-secret');
    fs.chmodSync(path, 0o644);
    forgetSealingSecret();
    expect(keysOf(local())).toEqual(first);
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  });

  it('agree when another process writes the file at the same moment', () => {
    const path = join(home, 'data', 'sealing-secret');
    const link = fs.linkSync;
    vi.spyOn(fs, 'linkSync').mockImplementationOnce((from, to) => {
      fs.writeFileSync(path, 'the-secret-of-the-process-that-was-first\n', { mode: 0o600 });
      link(from, to);
    });
    const ours = keysOf(local());
    expect(ours).toEqual(keysOf({ ...local(), secret: 'the-secret-of-the-process-that-was-first' }));
    expect(fs.readdirSync(join(home, 'data'))).toEqual(['sealing-secret']);
  });

  it('need no links of the file system', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' });
    });
    const first = keysOf(local());
    forgetSealingSecret();
    expect(keysOf(local())).toEqual(first);
  });

  it('are refused where the file is torn or cannot be made', () => {
    fs.mkdirSync(join(home, 'data'));
    fs.writeFileSync(join(home, 'data', 'sealing-secret'), 'short');
    expect(sealingKeys(local())).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    fs.writeFileSync(join(home, 'file'), '');
    expect(sealingKeys(local(join(home, 'file')))).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
  });
});
