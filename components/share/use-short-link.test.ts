import { describe, expect, it } from 'vitest';
import { sentenceOf } from './use-short-link';

describe('what is said when no short link could be made', () => {
  it.each([
    [
      { kind: 'rate-limited', message: 'At most 60 links.', retryAfterMs: 59_000 },
      /At most 60 links\. .*in a minute\./,
    ],
    [{ kind: 'rate-limited', message: 'At most 60 links.', retryAfterMs: 1_800_000 }, /in 30 minutes\./],
    [{ kind: 'network', reason: 'offline', message: 'x' }, /cannot be reached.*save the file/],
    [{ kind: 'too-large', message: 'x', limitBytes: 4_194_304 }, /too large for a short link/],
    [{ kind: 'unavailable', message: 'The store of shared links is full.' }, /^The store of shared links is full\.$/],
  ] as const)('%j', (failure, words) => {
    expect(sentenceOf(failure)).toMatch(words);
  });
});
