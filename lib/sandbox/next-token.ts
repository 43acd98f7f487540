import type { TextIndex } from './text-index';
import { START } from './vocabulary';

/** Texts the model continues, each passage with its weight. */
export type Source = { readonly index: TextIndex; readonly weights: readonly number[] };

/**
 * Share of each order in the interpolated n-gram model, by length of the matching context.
 * Order 0 is the plain frequency of a token; long contexts decide as long as one of them is known.
 */
const ORDER_WEIGHTS = [1.5e-4, 2e-3, 8e-3, 0.04, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;
const LONGEST_CONTEXT = ORDER_WEIGHTS.length - 1;
export const UNIGRAM_WEIGHT = ORDER_WEIGHTS[0];

/** The probability mass that each known context of the last tokens gives its successors; `context` begins with START. */
export function successorMass(sources: readonly Source[], context: readonly number[]): ReadonlyMap<number, number> {
  const hits: { readonly id: number; readonly mass: number; readonly length: number }[] = [];
  const totals = ORDER_WEIGHTS.map(() => 0);
  const last = context[context.length - 1] ?? START;
  for (const { index, weights } of sources) {
    for (const place of index.places.get(last) ?? []) {
      const mass = weights[index.passageAt[place] ?? 0] ?? 0;
      const length = matchLength(index.tokens, place, context);
      hits.push({ id: index.tokens[place + 1] ?? START, mass, length });
      for (let order = 1; order <= length; order += 1) totals[order] = (totals[order] ?? 0) + mass;
    }
  }
  const shares = cumulativeShares(totals);
  const successors = new Map<number, number>();
  for (const { id, mass, length } of hits) successors.set(id, (successors.get(id) ?? 0) + mass * (shares[length] ?? 0));
  return successors;
}

// A match that reaches the beginning of the text counts as the longest one.
function matchLength(tokens: readonly number[], place: number, context: readonly number[]): number {
  for (let length = 1; length <= LONGEST_CONTEXT; length += 1) {
    const token = tokens[place - length + 1];
    if (token !== context[context.length - length]) return length - 1;
    if (token === START) return LONGEST_CONTEXT;
  }
  return LONGEST_CONTEXT;
}

function cumulativeShares(totals: readonly number[]): readonly number[] {
  let share = 0;
  return totals.map((total, order) => {
    if (order > 0 && total > 0) share += (ORDER_WEIGHTS[order] ?? 0) / total;
    return share;
  });
}
