import { expect, it } from 'vitest';
import { figure, percent, tokenBand } from './token-bands';

it.each([
  [1, '90 % and more'],
  [0.9001, '90 % and more'],
  [0.5001, '50 to 90 %'],
  [0.4999, '10 to 50 %'],
  [0.05, 'under 10 %'],
])('probability %d is %s', (probability, label) => {
  expect(tokenBand(Math.log(probability)).label).toBe(label);
});

it('what is not known is n/a', () => {
  expect(tokenBand(null).label).toBe('n/a');
  expect(percent(null)).toBe('n/a');
});

it.each([
  [0, '100 %'],
  [Math.log(0.931), '93.1 %'],
  [Math.log(0.005), '0.50 %'],
  [-40, '< 0.01 %'],
  [Number.NEGATIVE_INFINITY, '0.00 %'],
])('%d reads %s', (logprob, text) => expect(percent(logprob)).toBe(text));

it('figures have a true minus, and none before nothing', () => {
  expect([figure(-0.0451, 3), figure(-0.00001, 4), figure(2, 1), figure(undefined, 1)]).toEqual([
    '−0.045',
    '0.0000',
    '2.0',
    'n/a',
  ]);
});
