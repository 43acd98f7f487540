import { describe, expect, it, vi } from 'vitest';
import { readEnvironment } from './env';
import { LIMITS, readLimits, SETTABLE_LIMITS } from './limits';

describe('limits that the environment sets', () => {
  it.each(SETTABLE_LIMITS)('%s takes the place of the built-in one', async (name) => {
    vi.resetModules();
    vi.stubEnv('WORKBENCH_LIMITS', ` {"${name}":7} `);
    const { LIMITS: set } = await import('./limits');
    vi.unstubAllEnvs();
    expect(set).toEqual({ ...LIMITS, [name]: 7 });
  });

  it.each([
    ['[]', 'a JSON object'],
    ['no', 'a JSON object'],
    ['{"sealedBytes":9000}', 'may set'],
    ['{"__proto__":1}', 'may set'],
    ['{"drainMs":0}', 'drainMs'],
    ['{"drainMs":1.5}', 'drainMs'],
    ['{"drainMs":"120000"}', 'drainMs'],
    ['{"drainMs":2147483648}', 'drainMs'],
  ])('%s ends the start with one sentence', (text, words) => {
    expect(readLimits(text)).toEqual({ fault: expect.stringContaining(words) });
    const read = readEnvironment({ WORKBENCH_LIMITS: text });
    expect(!read.ok && read.failure.message).toMatch(/^WORKBENCH_LIMITS .*\.$/);
  });

  it('are none where nothing is said', () => {
    expect(readLimits('{}')).toEqual({ value: {} });
    expect(readEnvironment({ WORKBENCH_LIMITS: ' ' }).ok).toBe(true);
  });
});
