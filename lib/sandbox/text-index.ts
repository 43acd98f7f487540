import { tokenize } from './tokenize';
import { END, START, type Vocabulary } from './vocabulary';

/** One wording of a passage. */
export type IndexedText = { readonly passage: number; readonly text: string };

/** Texts as token numbers, one after another, with every place where a token occurs. */
export type TextIndex = {
  /** START, the tokens of a text, END; then the next text. */
  readonly tokens: readonly number[];
  readonly passageAt: readonly number[];
  readonly places: ReadonlyMap<number, readonly number[]>;
};

/** Indexes the texts; tokens that the vocabulary lacks are added to it. */
export function indexTexts(texts: readonly IndexedText[], vocabulary: Vocabulary): TextIndex {
  const tokens: number[] = [];
  const passageAt: number[] = [];
  const places = new Map<number, number[]>();
  const append = (id: number, passage: number) => {
    const at = places.get(id);
    if (at) at.push(tokens.length);
    else places.set(id, [tokens.length]);
    tokens.push(id);
    passageAt.push(passage);
  };
  for (const { passage, text } of texts) {
    append(START, passage);
    for (const token of tokenize(text)) append(vocabulary.add(token), passage);
    append(END, passage);
  }
  return { tokens, passageAt, places };
}
