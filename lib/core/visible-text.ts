import { HIDDEN_CHARACTER, unicodeEscape } from './hidden-characters';

/** Pictures that are written with joiners and selectors: what is hidden in them draws them. */
const PICTURE =
  '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0F]?(?:\\u200D\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\uFE0F]?)*|[0-9#*]\\uFE0F\\u20E3';
const HIDDEN = new RegExp(`${PICTURE}|(${HIDDEN_CHARACTER.source})`, 'gu');
const HIDDEN_IN_LINES = new RegExp(`${PICTURE}|[\\n\\t]|(${HIDDEN_CHARACTER.source})`, 'gu');

/** Foreign text on one line, cut to a length in characters, with every hidden character shown as its escape. */
export function visibleText(text: string, length = 120): string {
  const start = text
    .slice(0, 4 * length)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = [...start];
  const cut = characters.length > length || text.length > 4 * length;
  return `${visibleName(characters.slice(0, length).join(''))}${cut ? '…' : ''}`;
}

/** A foreign name whole, with every hidden character shown as its escape. */
export function visibleName(text: string): string {
  return text.replaceAll(HIDDEN, shown);
}

/** Foreign text of several lines whole: newlines and tabs stay, every other hidden character is shown as its escape. */
export function visibleLines(text: string): string {
  return text.replaceAll(HIDDEN_IN_LINES, shown);
}

function shown(found: string, hidden: string | undefined): string {
  return hidden === undefined ? found : unicodeEscape(hidden);
}
