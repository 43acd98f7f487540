/** A piece of a text that is compared as one, with the white space before it. */
export type TextToken = { readonly gap: string; readonly word: string };

/** A decimal number, a word, an emoji with what joins it, or any other character. */
const WORDS =
  /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}?)*|[^\s]\p{M}*/gu;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'word' }) : undefined;

/** A text as its words and signs, and the white space at its end. Put together they are the text, exactly. */
export function tokensOfText(text: string): { readonly tokens: readonly TextToken[]; readonly tail: string } {
  const tokens: TextToken[] = [];
  let end = 0;
  for (const found of text.matchAll(WORDS)) {
    const [first = '', ...rest] = UNSPACED.test(found[0]) ? wordsIn(found[0]) : [found[0]];
    tokens.push({ gap: text.slice(end, found.index), word: first });
    for (const word of rest) tokens.push({ gap: '', word });
    end = found.index + found[0].length;
  }
  return { tokens, tail: text.slice(end) };
}

/** Words of a script without spaces; single characters where the browser knows no words. */
function wordsIn(text: string): readonly string[] {
  return segmenter === undefined ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
