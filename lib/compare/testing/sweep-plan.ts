import fc from 'fast-check';
import { NEW_DRAFT } from '../../draft/draft';
import type { SweepAxis, SweepPlan, SweepRow } from '../sweep';

/** A plan that varies nothing, with these changes. */
export function planOf(changes: Partial<SweepPlan> = {}): SweepPlan {
  return {
    v: 1,
    draft: NEW_DRAFT,
    models: [{ provider: 'sandbox', model: 'sandbox' }],
    axes: [],
    rows: [[]],
    repeats: 1,
    ...changes,
  };
}

/** An axis of these values, in which undefined is not sent. */
export function axisOf(param: string, ...values: readonly (string | number | boolean | null | undefined)[]): SweepAxis {
  return { param, values: values.map((value) => (value === undefined ? {} : { value })) };
}

const name = fc.stringMatching(/^[a-z]{1,6}$/);
const text = fc.oneof(fc.string(), fc.constantFrom('{{a}}', '{{b}} and {{c}}', 'plain', ''));

const row = (names: readonly string[]): fc.Arbitrary<SweepRow> =>
  fc.tuple(...names.map((own) => text.map((value) => [own, value] as const)));

/** Plans of a few hundred cells at most, over messages with variables, and columns that have unlinked parts. */
export const anyPlan: fc.Arbitrary<SweepPlan> = fc
  .record({
    models: fc.array(fc.record({ provider: fc.constantFrom('sandbox', 'oxen'), model: name }), {
      minLength: 1,
      maxLength: 3,
    }),
    params: fc.uniqueArray(
      fc.constantFrom(
        'temperature',
        'stream',
        'custom',
        'tool_choice',
        'response_format',
        'parallel_tool_calls',
        'stream_options',
        'seed',
      ),
      { maxLength: 2 },
    ),
    values: fc.array(
      fc.uniqueArray(fc.constantFrom(0, 0.5, true, null, 'auto', undefined), { minLength: 1, maxLength: 3 }),
      { minLength: 2, maxLength: 2 },
    ),
    names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 2 }),
    repeats: fc.integer({ min: 1, max: 3 }),
    messages: fc.array(
      text.map((content) => ({ role: 'user', content })),
      { maxLength: 3 },
    ),
    variables: fc.dictionary(fc.constantFrom('a', 'b', 'd'), text),
    own: fc.constantFrom(
      undefined,
      { toolChoice: 'none' },
      { messages: [{ role: 'user', content: 'own {{a}}' }] },
      { responseFormat: null },
    ),
    output: fc.constantFrom(
      {},
      { toolChoice: 'auto' },
      { responseFormat: { type: 'json_object' }, parallelToolCalls: false },
    ),
    without: fc.constantFrom(undefined, ['tool_choice'], ['stream_options', 'response_format']),
    extra: fc.constantFrom({}, { custom: 1 }, { tool_choice: 'x', model: 'y' }),
  })
  .chain(({ names, ...parts }) => fc.tuple(fc.constant(parts), fc.array(row(names), { minLength: 1, maxLength: 3 })))
  .map(([{ models, params, values, repeats, messages, variables, own, output, without, extra }, rows]) => {
    const column = {
      id: 'a',
      provider: 'sandbox',
      model: 'm',
      params: { stream: true, temperature: 1 },
      extra,
      untouched: ['stream'],
      ...(without === undefined ? {} : { without }),
      ...(own === undefined ? {} : { own }),
    };
    const draft = { v: 1 as const, messages, tools: [], variables, ...output, columns: [column] };
    const axes = params.map((param, at) => axisOf(param, ...(values[at] ?? [])));
    return { v: 1 as const, draft, models, axes, rows, repeats };
  });
