// Words that say nothing about the topic.
const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as ask at be because been before being but by can could did do does
  doing done down each else ever every few for from get give go got had has have he her here him his how i if in into is it
  its just know let like make many may me might mine more most much must my need no not now of off on one only or other our
  out over own please put really same say see shall she should show so some such sure tell than that the their them then there
  these they thing think this those to too try two under until up upon us use very want was way we well were what when where
  which while who whom whose why will with would write explain describe describing you your yours yes using name names list
  short long small big nice good best new old i'm it's don't what's can't let's briefly sentence sentences word words answer ok okay yes yeah sure hmm cool continue further
  question hello hi hey thanks thank today called mean means`.split(/\s+/),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu;
const LONGEST_READ = 6_000;

/** The words of a text in lower case; of a long text its beginning and end. */
export function wordsOf(text: string): readonly string[] {
  const read =
    text.length > LONGEST_READ ? `${text.slice(0, LONGEST_READ / 2)} ${text.slice(-LONGEST_READ / 2)}` : text;
  return (read.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** True for a word that can be the topic of a sentence. */
export function isContentWord(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word);
}

/** A crude English stem, only good for comparing: streams, streaming and streamed are one. */
export function stem(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  const cut =
    bare.length > 4
      ? bare.replace(/(?:ing|ed|ies|es|s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
      : bare.replace(/s$/, '');
  return cut.length > 3 ? cut.replace(/e$/, '') : cut;
}
