import type { Agent as RealAgent } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { classifyAddress } from './address';
import { createEgress } from './egress';
import { LIMITS } from './limits';
import { answerText, type ScriptedUpstream, scriptedUpstream } from './testing/scripted-upstream';

const options: RealAgent.Options[] = [];

vi.mock('undici', async (importOriginal) => {
  const real = await importOriginal<typeof import('undici')>();
  class SeenAgent extends real.Agent {
    constructor(given: RealAgent.Options) {
      super(given);
      options.push(given);
    }
  }
  return { ...real, Agent: SeenAgent };
});

const open: ScriptedUpstream[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
});

describe('R9 no wall at 300 s', () => {
  it('the one Agent has our clocks and not those of undici', async () => {
    const upstream = await scriptedUpstream((socket) => socket.write(answerText('200 OK', [], 'hello')));
    open.push(upstream);
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const egress = createEgress({ mode: 'local', listed: new Set(), resolve, classify: classifyAddress });
    const answer = await egress({
      method: 'GET',
      url: new URL(`http://127.0.0.1:${upstream.port}/`),
      headers: {},
      signal: AbortSignal.timeout(10_000),
    });
    expect(answer.ok && (await new Response(answer.value.body).text())).toBe('hello');
    expect(options).toHaveLength(1);
    expect(options[0]).toMatchObject({ headersTimeout: 600_000, bodyTimeout: 120_000, maxHeaderSize: 16_384 });
    // The body clock is one of silence: an answer may take an hour.
    expect(LIMITS.totalMs).toBe(3_600_000);
    expect(LIMITS.headersMs).toBeGreaterThan(300_000);
  });
});
