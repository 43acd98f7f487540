import { describe, expect, it } from 'vitest';
import { priceWords, readPricing } from './read-pricing';

describe('readPricing', () => {
  it.each([
    [
      { method: 'token', input_cost_per_token: 3e-6, output_cost_per_token: 1.5e-5 },
      '$3 per million input tokens, $15 per million output tokens',
    ],
    [{ method: 'token', input_cost_per_token: 1.5e-7 }, '$0.15 per million input tokens'],
    [{ prompt: '0.0000025', completion: '0.00001' }, '$2.5 per million input tokens, $10 per million output tokens'],
    [{ method: 'time', cost_per_second: 0.0012 }, 'Billed time: $0.0012 per second'],
    [{ method: 'per_image', cost_per_image: 0.04 }, 'Billed per image: $0.04 per image'],
    [{ method: 'time' }, 'Billed by time, not by token'],
  ])('%j is %s', (value, words) => {
    const pricing = readPricing(value);
    expect(pricing && priceWords(pricing)).toBe(words);
  });

  it.each([
    undefined,
    null,
    3,
    {},
    { method: 'token' },
    { prompt: '-1', completion: '' },
    { input_cost_per_token: 'x' },
  ])('%j states no price', (value) => {
    expect(readPricing(value)).toBeUndefined();
  });

  it('keeps a missing side unknown', () => {
    expect(readPricing({ method: 'token', input_cost_per_token: 1e-6 })).toEqual({
      method: 'token',
      inputPerToken: 1e-6,
    });
  });
});
