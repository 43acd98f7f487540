import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedText } from './folded-lines';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at}`).join('\n');

it('folds the middle of a long stretch, and the far end at the edges', () => {
  expect(foldedText(lines(20), false, false)).toMatchObject({ head: '0\n1\n2\n', tail: '17\n18\n19', lines: 14 });
  expect(foldedText(lines(20), true, false)).toMatchObject({ head: '', tail: '17\n18\n19', lines: 17 });
  expect(foldedText(lines(20), false, true)).toMatchObject({ head: '0\n1\n2\n', tail: '', lines: 17 });
});

it('shows short stretches and equal texts whole', () => {
  expect(foldedText(lines(8), false, false)).toMatchObject({ head: lines(8), lines: 0 });
  expect(foldedText(lines(50), true, true)).toMatchObject({ head: lines(50), lines: 0 });
});

it('is the text when it is unfolded', () => {
  const text = fc.array(fc.constantFrom('a', ''), { maxLength: 30 }).map((list) => list.join('\n'));
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (given, first, last) => {
      const { head, hidden, tail } = foldedText(given, first, last);
      expect(head + hidden + tail).toBe(given);
    }),
  );
});
