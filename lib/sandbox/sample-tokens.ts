import { drawToken, mostProbable, type SamplingSettings, toDistribution } from './distribution';
import type { ConditionedModel } from './language-model';
import type { Random } from './random';
import { tokenize } from './tokenize';
import { END, START } from './vocabulary';

/** A token with its natural log-probability in the distribution it was drawn from. */
export type TokenChance = { readonly text: string; readonly logprob: number; readonly end: boolean };

export type SampledToken = TokenChance & { readonly top: readonly TokenChance[] };

/** Samples a text token by token, without end token, until the model ends it; each pull does the work of one token. */
export function* sampleTokens(
  model: ConditionedModel,
  settings: SamplingSettings,
  random: Random,
  topCount: number,
): Generator<SampledToken, void> {
  const context: number[] = [START];
  const counts = new Map<number, number>();
  for (let last = START; last !== END; ) {
    const distribution = model.logits(context);
    toDistribution(distribution, counts, settings);
    const chance = (id: number): TokenChance => ({
      text: model.vocabulary.text(id),
      logprob: Math.log(distribution[id] ?? 0),
      end: id === END,
    });
    const id = drawToken(distribution, random());
    last = id;
    if (id === END) return;
    const top = topCount > 0 ? mostProbable(distribution, topCount).map(chance) : [];
    context.push(id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
    yield { ...chance(id), top };
  }
}

/** The tokens of a text that leaves no choice: each is certain. */
export function* certainTokens(text: string, topCount = 0): Generator<SampledToken, void> {
  for (const token of tokenize(text)) {
    const chance = { text: token, logprob: 0, end: false };
    yield { ...chance, top: topCount > 0 ? [chance] : [] };
  }
}
