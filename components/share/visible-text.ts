import { HIDDEN_CHARACTER, unicodeEscape } from '@/lib/snippets/hidden-characters';

const HIDDEN = new RegExp(HIDDEN_CHARACTER.source, 'gu');

/** Foreign text on one line, cut to a length in characters, with every hidden character shown as its escape. */
export function visibleText(text: string, length = 120): string {
  const start = text
    .slice(0, 4 * length)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = [...start];
  const cut = characters.length > length || text.length > 4 * length;
  return `${characters.slice(0, length).join('').replaceAll(HIDDEN, unicodeEscape)}${cut ? '…' : ''}`;
}
