/** A piece of a text that is compared as one, with the white space before it; line ends are pieces of their own. */
export type TextToken = { readonly gap: string; readonly word: string };

/** A line end, a decimal number, a word, an emoji with what joins it, or any other character. */
const WORDS =
  /\r\n|[\r\n]|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}?)*|[^\s]\p{M}*/gu;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The segmenter takes the square of the time for very long runs, which no language has. */
const RUNS = /[\s\S]{1,1000}/gu;

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

/** Words of a script without spaces; single characters where the runtime knows no words. */
function wordsIn(text: string): readonly string[] {
  if (segmenter === undefined) return [...text];
  const runs = text.match(RUNS) ?? [];
  return runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment));
}
