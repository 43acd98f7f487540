import { describe, expect, it } from 'vitest';
import { readDescriptionTable, readTokenCount } from './read-description-table';

describe('readDescriptionTable', () => {
  it('reads the rows without head and rule', () => {
    const description = [
      'Some text | with a bar.',
      '',
      '| Metric             | Value          |',
      '| ------------------ | :------------- |',
      '| **Parameter Count** | 24 billion     |',
      '| Context Length     | 128,000 tokens |',
      '| Quantized\\*        | Yes            |',
      '| a | b | c |',
      '| empty | |',
    ].join('\n');
    expect(readDescriptionTable(description)).toEqual([
      { label: 'Parameter Count', value: '24 billion' },
      { label: 'Context Length', value: '128,000 tokens' },
      { label: 'Quantized*', value: 'Yes' },
    ]);
  });

  it('finds nothing in plain text', () => {
    expect(readDescriptionTable('No table here.\n|\n||\n')).toEqual([]);
  });
});

describe('readTokenCount', () => {
  it.each([
    ['128,000 tokens', 128_000],
    ['256,000 tokens (up to 1M with extension)', 256_000],
    ['32k tokens', 32_000],
    ['128K', 128_000],
    ['1M', 1_000_000],
    ['1.5 M tokens', 1_500_000],
    ['8192 max', 8192],
    ['4 models', 4],
    ['Unknown', undefined],
    ['', undefined],
    ['0', undefined],
  ])('%j is %s', (cell, count) => {
    expect(readTokenCount(cell)).toBe(count);
  });
});
