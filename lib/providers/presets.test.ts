import { describe, expect, it } from 'vitest';
import { isSameBaseUrl, plainBaseUrl } from './base-url-form';
import { PRESETS } from './presets';
import { PROVIDERS } from './table';

describe('the presets', () => {
  it('are complete rows with https addresses in plain form, each only once', () => {
    for (const { label, baseUrl, keyPage, note } of PRESETS) {
      expect(plainBaseUrl(baseUrl)).toBe(baseUrl);
      expect(new URL(baseUrl).protocol).toBe('https:');
      expect(new URL(keyPage).protocol).toBe('https:');
      expect(label.trim()).not.toBe('');
      expect(note.trim()).not.toBe('');
    }
    expect(new Set(PRESETS.map(({ label }) => label)).size).toBe(PRESETS.length);
  });

  it('repeat no built-in provider', () => {
    const builtIn = PROVIDERS.flatMap(({ baseUrl }) => (baseUrl === null ? [] : [baseUrl]));
    for (const preset of PRESETS) expect(builtIn.some((other) => isSameBaseUrl(other, preset.baseUrl))).toBe(false);
  });
});
