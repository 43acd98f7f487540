import { expect, it } from 'vitest';
import { tokenStatistics } from './token-statistics';
import { visibleToken } from './visible-token';

const token = (logprob: number | null) => ({ token: 'x', logprob, top: [] });

it('means over what is known', () => {
  const half = Math.log(0.5);
  const statistics = tokenStatistics([token(half), token(null), token(half)]);
  expect(statistics).toMatchObject({ tokens: 3, known: 2 });
  expect(statistics.meanLogprob).toBeCloseTo(half);
  expect(statistics.perplexity).toBeCloseTo(2);
});

it('says nothing where nothing is known', () => {
  expect(tokenStatistics([token(null)])).toEqual({ tokens: 1, known: 0 });
});

it('shows white space and controls, and leaves letters alone', () => {
  expect(visibleToken(' der\n')).toBe('·der↵');
  expect(visibleToken('\t\u00a0\u0007\u200b')).toBe('→⍽⟨0007⟩⟨200B⟩');
  expect(visibleToken('')).toBe('∅');
  expect(visibleToken('größe😀')).toBe('größe😀');
});
