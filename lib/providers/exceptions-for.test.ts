import { describe, expect, it } from 'vitest';
import { paramsFor } from '../params/params-for';
import { cardsOf } from './cards/cards';
import { exceptionsFor } from './exceptions-for';
import { modelFor } from './model-for';
import { providerRow } from './table';

function exceptionsOf(providerId: string, modelId: string) {
  const row = providerRow(providerId);
  return row ? exceptionsFor(row, modelFor(row, modelId, cardsOf(providerId))) : {};
}

describe('exceptionsFor', () => {
  it("merges the row, the vendor's rule and the model's own", () => {
    expect(exceptionsOf('oxen', 'claude-sonnet-5')).toMatchObject({
      refused: ['frequency_penalty', 'presence_penalty', 'temperature', 'top_p', 'top_k'],
      together: [['temperature', 'top_p']],
    });
    const { notes } = exceptionsOf('oxen', 'mistral-small-2503');
    expect(Object.keys(notes ?? {})).toEqual(['frequency_penalty', 'presence_penalty', 'temperature']);
  });

  it("knows Mistral's own API", () => {
    const specs = paramsFor(undefined, exceptionsOf('mistral', 'mistral-small-latest'));
    const names = specs.map((spec) => spec.name);
    expect(specs.find((spec) => spec.name === 'temperature')?.schema.maximum).toBe(1.5);
    expect(names).toContain('random_seed');
    expect(names).not.toContain('seed');
    expect(names).not.toContain('stream_options');
  });

  it("brings the page's field descriptions to the parameters", () => {
    const id = 'casperhansen-mistral-small-24b-instruct-2501-awq';
    const card = cardsOf('azion').find((model) => model.id === id);
    const specs = paramsFor(card?.requestSchema, exceptionsOf('azion', id));
    expect(specs.map((spec) => spec.name)).toEqual([
      'temperature',
      'max_tokens',
      'stream',
      'top_p',
      'frequency_penalty',
      'presence_penalty',
      'n',
    ]);
    expect(specs.find((spec) => spec.name === 'max_tokens')?.hint).toContain(
      'maximum number of tokens in the response',
    );
    expect(specs.find((spec) => spec.name === 'temperature')?.schema).toEqual({
      type: 'number',
      minimum: 0,
      maximum: 2,
    });
  });

  it.each(['o3', 'o4-mini', 'gpt-5', 'gpt-5-mini-2025-08-07'])(
    'refuses sampling of OpenAI reasoning model %s',
    (id) => {
      const exceptions = exceptionsOf('openai', id);
      expect(exceptions.refused).toContain('temperature');
      expect(exceptions.twins).toEqual({ max_tokens: 'max_completion_tokens' });
    },
  );

  it('leaves other OpenAI models alone', () => {
    expect(exceptionsOf('openai', 'gpt-4o')).toMatchObject({ refused: [], twins: {} });
  });
});
