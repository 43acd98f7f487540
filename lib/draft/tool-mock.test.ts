import { describe, expect, it } from 'vitest';
import { type Draft, type DraftTool, NEW_DRAFT } from './draft';
import { mockOf } from './tool-mock';

const tool = (name: string, mock?: string, enabled = true): DraftTool => ({
  definition: { type: 'function', function: { name } },
  enabled,
  ...(mock === undefined ? {} : { mock }),
});
const withTools = (...tools: readonly DraftTool[]): Draft => ({ ...NEW_DRAFT, tools });

describe('mockOf', () => {
  it('is that of the tool of this name', () => {
    const draft = withTools(tool('a', 'one'), tool('b', 'two'), tool('c'), tool('d', '  \n'));
    expect(['a', 'b', 'c', 'd', 'e', ''].map((name) => mockOf(draft, 'a', name))).toEqual([
      'one',
      'two',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is that of the tool that is sent, where two have the name', () => {
    expect(mockOf(withTools(tool('a', 'off', false), tool('a', 'on')), 'a', 'a')).toBe('on');
    expect(mockOf(withTools(tool('a', 'off', false)), 'a', 'a')).toBe('off');
  });

  it("is looked for in the column's own tools, and among custom tools", () => {
    const [column] = NEW_DRAFT.columns;
    if (column === undefined) throw new Error('no column');
    const own = { tools: [{ definition: { type: 'custom', custom: { name: 'a' } }, enabled: true, mock: 'own' }] };
    const draft = { ...withTools(tool('a', 'shared')), columns: [{ ...column, own }] };
    expect(mockOf(draft, 'a', 'a')).toBe('own');
    expect(mockOf(draft, 'other', 'a')).toBe('shared');
  });
});
