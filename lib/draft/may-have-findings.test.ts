import { describe, expect, it } from 'vitest';
import { SANDBOX_CARDS } from '../providers/cards/sandbox';
import { providerFrom } from '../providers/provider-from';
import { PROVIDERS } from '../providers/table';
import type { Column, Draft } from './draft';
import { NEW_DRAFT } from './draft';
import { findings } from './findings';
import { mayHaveFindings } from './may-have-findings';

const row = PROVIDERS.find(({ id }) => id === 'sandbox');
const [first] = NEW_DRAFT.columns;
const withColumn = (changes: Partial<Column>, draft: Partial<Draft> = {}): readonly [Draft, Column] => {
  if (first === undefined) throw new Error('a new draft has a column');
  const column = { ...first, ...changes };
  return [{ ...NEW_DRAFT, ...draft, columns: [column] }, column];
};

describe('a request that may have findings', () => {
  it.each(SANDBOX_CARDS.map((card) => [card.id, card] as const))(
    'has none on %s while none may be there',
    (id, card) => {
      if (row === undefined) throw new Error('the sandbox has a row');
      const provider = providerFrom({ ...row, headers: [], key: 'not-needed' });
      for (const params of [{}, { stream: true }, { stream: false }]) {
        const [draft, column] = withColumn({ provider: 'sandbox', model: id, params });
        expect(mayHaveFindings(draft, column)).toBe(false);
        expect(findings(draft, column, provider, card)).toEqual([]);
      }
    },
  );

  it.each([
    ['a parameter', withColumn({ params: { temperature: 3 } })],
    ['a stream that is no boolean', withColumn({ params: { stream: 'yes' } })],
    ['an own field', withColumn({ extra: { messages: [] } })],
    ['another provider', withColumn({ provider: 'azion' })],
    ['a place for a variable', withColumn({}, { messages: [{ role: 'user', content: 'Hello {{name}}' }] })],
    [
      'a place in a part',
      withColumn({}, { messages: [{ role: 'user', content: [{ type: 'text', text: '{{name}}' }] }] }),
    ],
    ['a place in its own messages', withColumn({ own: { messages: [{ role: 'user', content: '{{name}}' }] } })],
  ])('is one with %s', (_what, [draft, column]) => expect(mayHaveFindings(draft, column)).toBe(true));
});
