import { describe, expect, it } from 'vitest';
import { paramFindings } from './param-findings';
import { paramsFor } from './params-for';

describe('paramFindings', () => {
  const exceptions = {
    twins: { seed: 'random_seed' },
    refused: ['presence_penalty'],
    together: [['temperature', 'top_p']],
  } as const;
  const specs = paramsFor(undefined, exceptions);

  it('is silent about values that fit', () => {
    expect(paramFindings(specs, exceptions, { temperature: 0.7, stream: true, random_seed: 1 })).toEqual([]);
  });

  it.each([
    [{ temperature: 3 }, 'temperature', 'temperature must be at most 2.'],
    [{ presence_penalty: 0 }, 'presence_penalty', 'The provider refuses presence_penalty for this model.'],
    [{ seed: 1 }, 'seed', 'This model calls seed random_seed.'],
    [{ constructor: 1 }, 'constructor', "constructor is not among this model's parameters."],
    [{ temperature: 1, top_p: 1 }, 'top_p', 'The provider refuses top_p together with temperature for this model.'],
  ])('%j', (values, name, message) => {
    expect(paramFindings(specs, exceptions, values)).toEqual([{ name, message }]);
  });
});
