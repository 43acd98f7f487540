import { CORPUS } from './corpus/corpus';
import { type Source, successorMass, UNIGRAM_WEIGHT } from './next-token';
import { type Passage, wordings } from './passage';
import { createSearchIndex, type SearchIndex } from './retrieve';
import { type IndexedText, indexTexts, type TextIndex } from './text-index';
import { createVocabulary, END, START, type Vocabulary } from './vocabulary';

/** The n-gram model of the shipped corpus, before any question. */
export type LanguageModel = {
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly index: TextIndex;
  /** Number of wordings of each passage. */
  readonly copies: readonly number[];
  readonly frequencies: Float64Array;
  readonly search: SearchIndex;
};

/** The model with a conversation in mind: passages weighted, and texts of its own added. */
export type ConditionedModel = {
  readonly vocabulary: Vocabulary;
  /** Unnormalised log-probabilities of every token after the context (token numbers, beginning with START). */
  readonly logits: (context: readonly number[]) => Float64Array;
};

/** A text made for one conversation, for example about the size of its image. */
export type OwnText = { readonly text: string; readonly weight: number };

let corpusModel: LanguageModel | undefined;

/** The model of the corpus; built on first use, then shared. */
export function loadLanguageModel(): LanguageModel {
  corpusModel ??= buildLanguageModel(CORPUS);
  return corpusModel;
}

/** Builds an n-gram model from passages. */
export function buildLanguageModel(passages: readonly Passage[]): LanguageModel {
  const vocabulary = createVocabulary();
  const texts = passages.map((passage) => wordings(passage.text));
  const index = indexTexts(
    texts.flatMap((copies, passage) => copies.map((text): IndexedText => ({ passage, text }))),
    vocabulary,
  );
  const frequencies = new Float64Array(vocabulary.size());
  for (const [id, places] of index.places) if (id !== START) frequencies[id] = places.length / index.tokens.length;
  return {
    passages,
    vocabulary,
    index,
    copies: texts.map((copies) => copies.length),
    frequencies,
    search: createSearchIndex(passages),
  };
}

/** Conditions the model: one weight per corpus passage, plus texts that exist only in this conversation. */
export function conditionModel(
  model: LanguageModel,
  weights: readonly number[],
  ownTexts: readonly OwnText[],
): ConditionedModel {
  const vocabulary = createVocabulary(model.vocabulary);
  const expanded = ownTexts.map(({ text }) => wordings(text));
  const ownIndex = indexTexts(
    expanded.flatMap((copies, passage) => copies.map((text): IndexedText => ({ passage, text }))),
    vocabulary,
  );
  const sources: readonly Source[] = [
    { index: model.index, weights: weights.map((weight, passage) => weight / (model.copies[passage] ?? 1)) },
    { index: ownIndex, weights: ownTexts.map(({ weight }, own) => weight / (expanded[own]?.length ?? 1)) },
  ];
  const background = new Float64Array(vocabulary.size()).fill(UNIGRAM_WEIGHT / model.index.tokens.length);
  model.frequencies.forEach((frequency, id) => {
    background[id] = UNIGRAM_WEIGHT * frequency;
  });
  const floor = background.map(Math.log);
  return { vocabulary, logits: (context) => nextLogits(sources, background, floor, context) };
}

const PATIENT_LENGTH = 150;
const IMPATIENCE = 0.06;

// Answers end: after some 150 tokens the end of a sentence is more and more likely to be the end of the text.
function nextLogits(
  sources: readonly Source[],
  background: Float64Array,
  floor: Float64Array,
  context: readonly number[],
): Float64Array {
  const logits = floor.slice();
  for (const [id, mass] of successorMass(sources, context)) logits[id] = Math.log((background[id] ?? 0) + mass);
  const excess = context.length - PATIENT_LENGTH;
  if (excess > 0) logits[END] = (logits[END] ?? 0) + excess * IMPATIENCE;
  return logits;
}
