import { describe, expect, it } from 'vitest';
import { sampleResult } from './loop-sample';

const parsed = (text: string) => JSON.parse(text);

describe('sampleResult', () => {
  it('fits the schema of results that a tool brings', () => {
    const tool = {
      name: 'f',
      output_schema: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] },
    };
    expect(parsed(sampleResult(tool, 'f', {}))).toEqual({ n: expect.any(Number) });
  });

  it.each([
    ['get_weather', { location: 'London' }, { location: 'London', temperature: 18 }],
    ['getCurrentTime', {}, { timezone: 'UTC' }],
    ['search_docs', { query: 'x' }, { query: 'x', total: 1 }],
    ['frobnicate', { a: 1 }, { a: 1, ok: true }],
  ])('is plausible for %s', (name, args, expected) => {
    expect(parsed(sampleResult({ name }, name, args))).toMatchObject(expected);
  });

  it('needs neither tool nor arguments, and is always the same', () => {
    expect(parsed(sampleResult(undefined, '', null))).toEqual({ ok: true });
    expect(sampleResult(undefined, 'x', [1])).toBe(sampleResult(undefined, 'x', [1]));
  });
});
