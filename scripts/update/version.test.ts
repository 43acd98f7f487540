import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The script is plain JavaScript without types; what a test calls of it is named here. */
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.url).href)) as T; // the caller names the functions that the file exports
}

describe('a range of versions', () => {
  type Ranges = { rangeHolds(range: unknown, version: string): boolean | null };

  it.each([
    ['>=20.19', true],
    ['^20.19.0 || >=22.12.0', true],
    ['^18 || ^20.20', false],
    ['20.x', true],
    ['20', true],
    ['>= 18', true],
    ['18 - 20', true],
    ['18 - 20.18', false],
    ['>=22', false],
    ['~20.19.1', false],
    ['~20.19', true],
    ['~20', true],
    ['*', true],
    ['', true],
    ['>18 <21', true],
    ['>20', false],
    ['<=20', true],
    ['<20.19.0', false],
    ['=20.19.0', true],
    ['^0', false],
    ['lts', null],
    ['>=20 && <22', null],
    ['a'.repeat(999), null],
  ])('%s takes in 20.19.0: %s', async (range, holds) => {
    const { rangeHolds } = await load<Ranges>('./version.mjs');
    expect(rangeHolds(range, '20.19.0')).toBe(holds);
  });

  it('law: nothing that a registry can say throws', async () => {
    const { rangeHolds } = await load<Ranges>('./version.mjs');
    const text = fc.oneof(fc.anything(), fc.string({ unit: fc.constantFrom(...'0123456789.xX*^~<>=|- v') }));
    void fc.assert(fc.property(text, (range) => [true, false, null].includes(rangeHolds(range, '20.19.0'))));
  });

  it.each([
    ['^0.2.3', '0.2.9', true],
    ['^0.2.3', '0.3.0', false],
    ['^0.0.3', '0.0.4', false],
    ['^1.2', '1.9.9', true],
    ['^1.2', '1.1.9', false],
  ])('%s takes in %s: %s', async (range, version, holds) => {
    const { rangeHolds } = await load<Ranges>('./version.mjs');
    expect(rangeHolds(range, version)).toBe(holds);
  });
});
