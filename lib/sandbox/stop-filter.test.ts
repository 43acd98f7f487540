import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStopFilter } from './stop-filter';

function filtered(pieces: readonly string[], stops: readonly string[]): string {
  const filter = createStopFilter(stops);
  let shown = '';
  for (const piece of pieces) {
    const { text, stopped } = filter.push(piece);
    shown += text;
    if (stopped) return shown;
  }
  return shown + filter.flush();
}

describe('createStopFilter', () => {
  it('cuts a stop text that spans pieces and holds back its beginning', () => {
    const filter = createStopFilter([' capital of']);
    expect(filter.push('the')).toEqual({ text: 'the', stopped: false });
    expect(filter.push(' capital')).toEqual({ text: '', stopped: false });
    expect(filter.push(' of')).toEqual({ text: '', stopped: true });
  });

  it('releases what did not become a stop text', () => {
    expect(filtered(['a', 'aa', 'ab'], ['aaac'])).toBe('aaaab');
  });

  it('equals cutting the whole text at its first complete stop text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 4 }), (pieces, stops) => {
        const shown = filtered(pieces, stops);
        const whole = pieces.join('');
        expect(whole.startsWith(shown)).toBe(true);
        for (const stop of stops) expect(shown).not.toContain(stop);
        if (!stops.some((stop) => whole.includes(stop))) expect(shown).toBe(whole);
        else expect(stops.some((stop) => whole.startsWith(stop, shown.length))).toBe(true);
      }),
    );
  });
});
