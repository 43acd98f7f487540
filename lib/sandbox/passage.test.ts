import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus/corpus';
import { plainWords, wordings } from './passage';
import { countTokens } from './tokenize';

describe('wordings', () => {
  it('gives a plain text back alone', () => {
    expect(wordings('Just this.')).toEqual(['Just this.']);
  });

  it('contains every alternative, and every pair of neighbours while there is room', () => {
    expect(new Set(wordings('«a|b» and «c|d»'))).toEqual(new Set(['a and c', 'b and c', 'a and d', 'b and d']));
    const texts = wordings(Array.from({ length: 7 }, (_, slot) => `«x${slot}|y${slot}|z${slot}»`).join(' '));
    for (const slot of [0, 1, 2, 3, 4, 5, 6]) {
      for (const letter of ['x', 'y', 'z']) expect(texts.some((text) => text.includes(`${letter}${slot}`))).toBe(true);
    }
    expect(texts.length).toBe(8);
  });

  it('never takes the marks of alternatives from foreign text', () => {
    expect(wordings(plainWords('«evil|worse»'))).toHaveLength(1);
  });
});

describe('the corpus', () => {
  it.each(CORPUS.map((passage) => [passage.about[0], passage.text] as const))('%s is well formed', (_, text) => {
    const texts = wordings(text);
    for (const wording of texts) {
      expect(wording).not.toMatch(/[«»]|\S {2,}\S|\s[.,;:!?](?:\s|$)/);
      expect(countTokens(wording)).toBeGreaterThan(40);
      expect(countTokens(wording)).toBeLessThan(190);
    }
    const options = [...text.matchAll(/«([^»]*)»/g)].flatMap(([, inner = '']) => inner.split('|'));
    for (const option of options) expect(texts.some((wording) => wording.includes(option))).toBe(true);
  });

  it('has some thousands of words', () => {
    const words = CORPUS.flatMap((passage) => wordings(passage.text)[0]?.split(/\s+/) ?? []);
    expect(words.length).toBeGreaterThan(6_000);
  });
});
