import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from './env';
import { startLines, startUp } from './start-up';
import { SHARED } from './testing/use-environment';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the start-up lines', () => {
  it('name address, mode and providers with a key, and no key', () => {
    const read = readEnvironment({ PORT: '4000', OXEN_API_KEY: 'canary-1', MISTRAL_API_KEY: 'canary-2' });
    const text = read.ok ? startLines(read.value).join('\n') : '';
    expect(text).toContain('http://127.0.0.1:4000');
    expect(text).toMatch(/local/);
    expect(text).toMatch(/Oxen, Mistral/);
    expect(text).not.toContain('canary');
  });

  it('I6 say that a shared workbench is ready, and warn where the network can read along', () => {
    const start = (source: Record<string, string>) => {
      const read = readEnvironment({ ...SHARED, HOST: '0.0.0.0', ...source });
      return read.ok ? startLines(read.value).join('\n') : read.failure.message;
    };
    const text = start({ WORKBENCH_PUBLIC_ORIGIN: 'https://bench.example' });
    expect(text).toMatch(/is ready: https:\/\/bench\.example\nMode: shared, listening on 0\.0\.0\.0 port 3000/);
    expect(text).not.toContain('canary');
    expect(text).not.toContain('Without https');
    expect(start({ WORKBENCH_PUBLIC_ORIGIN: 'http://bench.lan' })).toContain('Without https');
  });

  it('end the process with one sentence on a fault', () => {
    vi.stubEnv('PORT', 'none');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never); // it never returns
    startUp();
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^PORT .+\.$/)]]);
    expect(exit).toHaveBeenCalledWith(1);
  });
});
