import { expect, it } from 'vitest';
import { foldDataUrls } from './fold-data-urls';

it('folds a long data URL and nothing around it', () => {
  const code = `before "data:image/png;base64,${'A'.repeat(4096)}" after`;
  expect(foldDataUrls(code)).toBe('before "data:image/png;base64,⟨3 KB⟩" after');
});

it('leaves short data URLs and long texts alone', () => {
  const code = `"data:image/png;base64,AAAA" ${'word '.repeat(1000)}`;
  expect(foldDataUrls(code)).toBe(code);
});
