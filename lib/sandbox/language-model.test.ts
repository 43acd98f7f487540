import { describe, expect, it } from 'vitest';
import { buildLanguageModel, type ConditionedModel, conditionModel, loadLanguageModel } from './language-model';
import { START } from './vocabulary';

const PASSAGES = [
  { about: ['red'], text: 'The sky is «red|pink».' },
  { about: ['blue'], text: 'The sea is blue.' },
];

function chances(model: ConditionedModel, ...words: readonly string[]): ReadonlyMap<string, number> {
  const context = [START, ...words.map((word) => model.vocabulary.find(word) ?? START)];
  const masses = model.logits(context).map(Math.exp);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return new Map([...masses].map((mass, id) => [model.vocabulary.text(id), mass / total]));
}

describe('conditionModel', () => {
  const model = buildLanguageModel(PASSAGES);

  it('begins with passages in proportion to their weights, whatever the number of wordings', () => {
    const chancesAfterThe = (weights: readonly number[]) => chances(conditionModel(model, weights, []), 'The');
    expect(chancesAfterThe([1, 1]).get(' sky')).toBeCloseTo(0.5, 3);
    expect(chancesAfterThe([3, 1]).get(' sky')).toBeCloseTo(0.75, 3);
    expect(chancesAfterThe([0, 1]).get(' sea')).toBeCloseTo(1, 3);
  });

  it('lets the longest known context decide and gives the wordings equal shares', () => {
    const next = chances(conditionModel(model, [1, 1], []), 'The', ' sky', ' is');
    expect(next.get(' red')).toBeCloseTo(0.5, 1);
    expect(next.get(' pink')).toBeCloseTo(next.get(' red') ?? 0, 9);
    expect(next.get(' blue')).toBeLessThan(0.05);
    expect(next.get(' blue')).toBeGreaterThan(next.get('The') ?? 1);
  });

  it('falls back to shorter contexts, and gives every token some chance', () => {
    const next = chances(conditionModel(model, [1, 1], []), ' sea', ' red');
    expect(next.get('.')).toBeGreaterThan(0.8);
    for (const [token, chance] of next) if (token !== '') expect(chance).toBeGreaterThan(0);
  });

  it('adds texts of one conversation without changing the shared model', () => {
    const size = model.vocabulary.size();
    const own = conditionModel(model, [0, 0], [{ text: 'The moon is full.', weight: 1 }]);
    expect(chances(own, 'The').get(' moon')).toBeCloseTo(1, 3);
    expect(model.vocabulary.size()).toBe(size);
    expect(model.vocabulary.find(' moon')).toBeUndefined();
  });

  it('makes an end likelier the longer the text has become', () => {
    const conditioned = conditionModel(model, [1, 1], []);
    const end = (length: number) => {
      const context = Array.from({ length }, () => conditioned.vocabulary.find(' is') ?? START);
      return conditioned.logits(context)[1] ?? 0;
    };
    expect(end(250)).toBeGreaterThan(end(200));
    expect(end(200)).toBeGreaterThan(end(100));
  });
});

describe('loadLanguageModel', () => {
  it('builds the shipped model once', () => {
    expect(loadLanguageModel()).toBe(loadLanguageModel());
    expect(loadLanguageModel().vocabulary.size()).toBeGreaterThan(1_000);
  });
});
