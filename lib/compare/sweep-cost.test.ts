import { describe, expect, it } from 'vitest';
import { type Draft, NEW_DRAFT } from '../draft/draft';
import { ASSUMED_OUTPUT, sweepCost } from './sweep-cost';
import { axisOf, planOf } from './testing/sweep-plan';

const draft: Draft = { ...NEW_DRAFT, messages: [{ role: 'user', content: `${'x'.repeat(36)}{{a}}` }] };
const cost = (_model: unknown, prompt: number, completion: number) => prompt + 2 * completion;

describe('sweepCost', () => {
  it('counts four characters as a token, and what max_tokens allows', () => {
    const plan = planOf({
      draft,
      axes: [axisOf('max_tokens', 10, 100)],
      rows: [[['a', '']], [['a', 'x'.repeat(40)]]],
      repeats: 3,
    });
    // Of each row 10 and 20 tokens with the four letters of the role.
    expect(sweepCost(plan, cost)).toEqual({
      requests: 12,
      inputTokens: 3 * 2 * (10 + 20),
      outputTokens: 3 * 2 * (10 + 100),
      cost: 3 * 2 * (30 + 220),
      unpriced: [],
      rule: 'An estimate: 4 characters of text as one input token, as many output tokens as the limit allows.',
    });
  });

  it('assumes a length where nothing limits it, and says so; several answers cost several times', () => {
    const assumed = sweepCost(planOf({ draft, axes: [axisOf('n', 1, 3)] }), cost);
    expect(assumed).toMatchObject({
      outputTokens: 4 * ASSUMED_OUTPUT,
      rule: expect.stringContaining('500 tokens an answer.'),
    });
    const mixed = sweepCost(planOf({ draft, axes: [axisOf('max_completion_tokens', 5, undefined)] }), cost);
    expect(mixed).toMatchObject({ outputTokens: 505, rule: expect.stringContaining('where nothing limits it') });
  });

  it('knows no sum where a price is missing, and names the model', () => {
    const models = ['a', 'b'].map((model) => ({ provider: 'sandbox', model }));
    const read = sweepCost(planOf({ draft, models }), ({ model }) => (model === 'a' ? 1 : undefined));
    expect(read).toMatchObject({ requests: 2, cost: undefined, unpriced: [{ model: 'b' }] });
    expect(read.inputTokens).toBeGreaterThan(0);
  });

  it('counts tools and no pictures', () => {
    const picture = {
      role: 'user',
      content: [{ type: 'image_url', image_url: { url: `data:image/png;base64,${'A'.repeat(9_999)}` } }],
    };
    const tools = [{ definition: { type: 'function', function: { name: 'x'.repeat(400) } }, enabled: true }];
    expect(sweepCost(planOf({ draft: { ...draft, messages: [picture] } }), cost).inputTokens).toBeLessThan(10);
    expect(sweepCost(planOf({ draft: { ...draft, messages: [picture], tools } }), cost).inputTokens).toBeGreaterThan(
      100,
    );
    const off = tools.map((tool) => ({ ...tool, enabled: false }));
    expect(sweepCost(planOf({ draft: { ...draft, messages: [picture], tools: off } }), cost).inputTokens).toBeLessThan(
      10,
    );
  });
});
