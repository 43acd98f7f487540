import { findFocus } from './focus';
import { type ConditionedModel, conditionModel, type LanguageModel } from './language-model';
import { OPEN_SCORE, ownTexts, type ScoredText } from './own-texts';
import type { SandboxMessage } from './request';
import { type Query, scorePassages } from './retrieve';
import { tokenize } from './tokenize';

/** How strongly relevance decides between passages: a passage half as relevant as the best weighs e^−7. */
const SHARPNESS = 14;

const NEAR_PAST = 800;

/** The model as this conversation makes it: relevant passages weigh most, what was said already weighs less. */
export function conditionOnConversation(model: LanguageModel, messages: readonly SandboxMessage[]): ConditionedModel {
  const focus = findFocus(messages);
  const alone = scorePassages(model.search, [{ text: focus.question, weight: 1 }]);
  const continues = focus.context !== '' && focus.leaning === 'wholly' && Math.max(...alone) < OPEN_SCORE;
  // What goes on from an answer is found by the words of that answer.
  const background: Query = continues
    ? { text: `${focus.context}\n${focus.said.slice(-NEAR_PAST)}`, weight: 0.6 }
    : { text: focus.context, weight: focus.leaning === 'partly' ? 0.5 : 0.12 };
  const relevance = scorePassages(model.search, [{ text: focus.question, weight: 1 }, background]);
  const fresh = freshness(model, focus.said, continues ? 0 : 0.35);
  const covered = Math.max(...relevance) > OPEN_SCORE;
  return weigh(
    model,
    relevance.map((score, passage) => score * (fresh[passage] ?? 1)),
    ownTexts(messages, focus).filter(({ score }) => !covered || score > OPEN_SCORE),
  );
}

/** The model set to say one of the texts, with the corpus only as its background. */
export function conditionOnTexts(model: LanguageModel, texts: readonly string[]): ConditionedModel {
  return weigh(
    model,
    model.passages.map(() => 0),
    texts.map((text) => ({ text, score: 1 })),
  );
}

function weigh(model: LanguageModel, scores: readonly number[], own: readonly ScoredText[]): ConditionedModel {
  const best = Math.max(1e-9, ...scores, ...own.map(({ score }) => score));
  const weight = (score: number) => Math.exp(SHARPNESS * (score / best - 1));
  return conditionModel(
    model,
    scores.map(weight),
    own.map(({ text, score }) => ({ text, weight: weight(score) })),
  );
}

const RUN = 5;

// A passage of which much stands in the conversation already counts for less, so that a second question gets a second answer.
function freshness(model: LanguageModel, said: string, repeated: number): readonly number[] {
  if (said === '') return [];
  const seen = new Set(runsOf(said));
  return model.passages.map((passage) => {
    const runs = runsOf(passage.text);
    return runs.filter((run) => seen.has(run)).length > runs.length * 0.2 ? repeated : 1;
  });
}

function runsOf(text: string): readonly string[] {
  const tokens = tokenize(text.slice(-20_000));
  return tokens.slice(RUN - 1).map((_, index) => tokens.slice(index, index + RUN).join(''));
}
