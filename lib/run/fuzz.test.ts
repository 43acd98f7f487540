import { describe, expect, it } from 'vitest';
import { FUZZ_SOURCES, fuzzOnce } from './fixtures/fuzz-fault';
import { numbersFrom } from './fixtures/mutate';

const ROUNDS = 10;
const INPUTS = 5_200;

describe('R15 52,000 mutations of every known case', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'seed %i: each ends once, the same however cut',
    (round) => {
      const random = numbersFrom(0xc0ffee + round);
      for (let input = 0; input < INPUTS; input += 1) {
        const { wrong, bytes } = fuzzOnce(input, random);
        if (wrong !== '') expect.fail(`${wrong}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`);
      }
      expect(FUZZ_SOURCES).toBeGreaterThan(80);
    },
  );
});
