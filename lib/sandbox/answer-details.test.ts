import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { bodyOf, choicesOf, complete, list, pick, stream, textOf } from './testing/ask';
import { countTokens } from './tokenize';

const HELLO = 'Hello, what can you do?';
const TALK = 'What does temperature do?';

function deltas(body: JsonObject, key?: string) {
  return [...stream(body, key)].map((step) => step.chunk).flatMap((chunk) => choicesOf(chunk));
}

function streamedText(body: JsonObject, index = 0, field = 'content'): string {
  return deltas(body)
    .filter((choice) => choice.index === index)
    .map((choice) => pick(choice, 'delta')[field] ?? '')
    .join('');
}

function content(choice: JsonObject | undefined): string {
  return String(pick(choice ?? {}, 'message').content);
}

describe('logprobs', () => {
  it('are those of the distribution that was sampled from, at any setting', () => {
    for (const fields of [
      {},
      { temperature: 1.8 },
      { top_p: 0.4, temperature: 1.6 },
      { frequency_penalty: 1.5 },
      { temperature: 0 },
    ]) {
      const answer = complete(bodyOf(TALK, { seed: 3, logprobs: true, top_logprobs: 20, max_tokens: 60, ...fields }));
      const tokens = list(pick(choicesOf(answer)[0] ?? {}, 'logprobs').content);
      expect(tokens.map((token) => token.token).join('')).toBe(content(choicesOf(answer)[0]));
      for (const token of tokens) {
        const top = list(token.top_logprobs);
        const mass = top.reduce((sum, one) => sum + Math.exp(Number(one.logprob)), 0);
        expect(mass).toBeLessThanOrEqual(1 + 1e-9);
        if (top.length < 20) expect(mass).toBeCloseTo(1, 9);
        const own = top.find((one) => one.token === token.token);
        if (own) expect(own.logprob).toBe(token.logprob);
        expect(top.map((one) => Number(one.logprob))).toEqual(
          top.map((one) => Number(one.logprob)).sort((left, right) => right - left),
        );
        expect(top.every((one) => Number.isFinite(Number(one.logprob)))).toBe(true);
      }
    }
  });

  it('are zero for certain tokens, with one candidate', () => {
    const answer = complete(bodyOf(TALK, { temperature: 0, logprobs: true, top_logprobs: 5 }));
    for (const token of list(pick(choicesOf(answer)[0] ?? {}, 'logprobs').content)) {
      expect(token.logprob).toBe(0);
      expect(list(token.top_logprobs)).toHaveLength(1);
      expect(token.bytes).toEqual([...new TextEncoder().encode(String(token.token))]);
    }
  });

  it('agree with how often tokens come', () => {
    const answer = complete(bodyOf(HELLO, { logprobs: true, top_logprobs: 20, max_tokens: 1 }));
    const [first] = list(pick(choicesOf(answer)[0] ?? {}, 'logprobs').content);
    const runs = 2_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      const token = textOf(bodyOf(HELLO, { max_tokens: 1, seed }));
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    for (const one of list(first?.top_logprobs)) {
      const expected = Math.exp(Number(one.logprob));
      const seen = (counts.get(String(one.token)) ?? 0) / runs;
      expect(Math.abs(seen - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / runs) + 2 / runs);
    }
  });

  it('come with the tokens they belong to in a stream, and leave out what a stop text cut', () => {
    const body = bodyOf(TALK, { temperature: 0, logprobs: true, stop: 'chooses the n' });
    const streamed = deltas(body).flatMap((choice) => list(pick(choice, 'logprobs').content));
    const whole = list(pick(choicesOf(complete(body))[0] ?? {}, 'logprobs').content);
    expect(streamed).toEqual(whole);
    expect(textOf(body).startsWith(whole.map((token) => token.token).join(''))).toBe(true);
  });
});

describe('sandbox-reasoning', () => {
  it('thinks first and counts it', () => {
    const body = bodyOf(TALK, { model: 'sandbox-reasoning', seed: 4 });
    const answer = complete(body);
    const thoughts = String(pick(choicesOf(answer)[0] ?? {}, 'message').reasoning_content);
    const details = pick(answer, 'usage', 'completion_tokens_details');
    expect(details.reasoning_tokens).toBe(countTokens(thoughts));
    expect(pick(answer, 'usage').completion_tokens).toBe(
      countTokens(thoughts) + countTokens(content(choicesOf(answer)[0])),
    );
    expect(streamedText(body, 0, 'reasoning_content')).toBe(thoughts);
    const kinds = deltas(body).map((choice) => Object.keys(pick(choice, 'delta')).join());
    expect(kinds.lastIndexOf('reasoning_content')).toBeLessThan(kinds.indexOf('content'));
  });

  it('thinks as long as it should', () => {
    const thinking = (reasoning_effort: string) =>
      Number(
        pick(
          complete(bodyOf(TALK, { model: 'sandbox-reasoning', reasoning_effort, seed: 4 })),
          'usage',
          'completion_tokens_details',
        ).reasoning_tokens,
      );
    expect(thinking('none')).toBe(0);
    expect(thinking('low')).toBeGreaterThan(0);
    expect(thinking('medium')).toBeGreaterThan(thinking('low'));
    expect(thinking('high')).toBeGreaterThan(thinking('medium'));
  });

  it('can spend its whole limit on thinking', () => {
    const answer = complete(bodyOf(TALK, { model: 'sandbox-reasoning', max_tokens: 5 }));
    expect(choicesOf(answer)[0]).toMatchObject({ finish_reason: 'length', message: { content: '' } });
    expect(pick(answer, 'usage').completion_tokens).toBe(5);
  });
});
