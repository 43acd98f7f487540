/** How the next token is drawn. */
export type SamplingSettings = {
  readonly temperature: number;
  readonly topP: number;
  readonly frequencyPenalty: number;
  readonly presencePenalty: number;
};

/**
 * Turns logits into the distribution that is sampled from, in place: penalties on what was generated
 * (`logit − count·frequency − presence`), temperature, softmax, nucleus. Temperature 0 is a point mass on the best token.
 */
export function toDistribution(
  logits: Float64Array,
  counts: ReadonlyMap<number, number>,
  settings: SamplingSettings,
): void {
  for (const [id, count] of counts) {
    logits[id] = (logits[id] ?? 0) - count * settings.frequencyPenalty - settings.presencePenalty;
  }
  if (settings.temperature === 0) keepBest(logits);
  else softmax(logits, settings.temperature);
  if (settings.topP < 1) keepNucleus(logits, settings.topP);
}

/** The token at which the running sum passes `point` (0 ≤ point < 1). */
export function drawToken(probabilities: Float64Array, point: number): number {
  let sum = 0;
  let last = 0;
  for (let id = 0; id < probabilities.length; id += 1) {
    const probability = probabilities[id] ?? 0;
    if (probability === 0) continue;
    sum += probability;
    last = id;
    if (sum > point) return id;
  }
  return last;
}

/** Up to `count` possible tokens, the most probable first. */
export function mostProbable(probabilities: Float64Array, count: number): readonly number[] {
  return byProbability(probabilities, (ids) => ids.length >= count).slice(0, count);
}

/** Shannon entropy in nats. */
export function entropy(probabilities: Float64Array): number {
  return probabilities.reduce((sum, value) => (value > 0 ? sum - value * Math.log(value) : sum), 0);
}

function keepBest(logits: Float64Array): void {
  let best = 0;
  for (let id = 1; id < logits.length; id += 1) if ((logits[id] ?? 0) > (logits[best] ?? 0)) best = id;
  logits.fill(0);
  logits[best] = 1;
}

function softmax(logits: Float64Array, temperature: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > highest) highest = logit;
  let sum = 0;
  for (let id = 0; id < logits.length; id += 1) {
    const mass = Math.exp(((logits[id] ?? 0) - highest) / temperature);
    logits[id] = mass;
    sum += mass;
  }
  for (let id = 0; id < logits.length; id += 1) logits[id] = (logits[id] ?? 0) / sum;
}

// The smallest set of best tokens whose mass reaches topP, at least one token.
function keepNucleus(probabilities: Float64Array, topP: number): void {
  const reached = (ids: readonly number[]) => ids.reduce((sum, id) => sum + (probabilities[id] ?? 0), 0) >= topP;
  const kept: (readonly [number, number])[] = [];
  let mass = 0;
  for (const id of byProbability(probabilities, reached)) {
    if (kept.length > 0 && mass >= topP) break;
    const probability = probabilities[id] ?? 0;
    kept.push([id, probability]);
    mass += probability;
  }
  probabilities.fill(0);
  for (const [id, probability] of kept) probabilities[id] = probability / mass;
}

// Sorting the whole vocabulary is slow; the few likely tokens are nearly always enough.
function byProbability(probabilities: Float64Array, enough: (ids: readonly number[]) => boolean): number[] {
  const likely = idsAbove(probabilities, 1e-4);
  const ids = enough(likely) ? likely : idsAbove(probabilities, 0);
  return ids.sort((left, right) => (probabilities[right] ?? 0) - (probabilities[left] ?? 0) || left - right);
}

function idsAbove(probabilities: Float64Array, floor: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < probabilities.length; id += 1) if ((probabilities[id] ?? 0) > floor) ids.push(id);
  return ids;
}
