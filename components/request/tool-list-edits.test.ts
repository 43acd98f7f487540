import { describe, expect, it } from 'vitest';
import type { DraftTool } from '@/lib/draft/draft';
import {
  addTools,
  BLANK_TOOL,
  duplicateTool,
  isStrict,
  moveTool,
  parameterNames,
  removeTool,
  setMock,
  setStrict,
  toolParameters,
  toolSummary,
} from './tool-list-edits';
import { toolName } from './tool-list-text';

const tool = (name: string, more: Partial<DraftTool> = {}): DraftTool => ({
  definition: { type: 'function', function: { name } },
  enabled: true,
  ...more,
});
const names = (tools: readonly DraftTool[]) => tools.map(({ definition }) => toolName(definition));
const abc = [tool('a'), tool('b', { mock: 'return 1', enabled: false }), tool('c')];

describe('the tool list', () => {
  it('takes new tools at its end, each under a free name', () => {
    const twice = addTools([tool('new_tool', { enabled: false })], [BLANK_TOOL, BLANK_TOOL]);
    expect(names(twice)).toEqual(['new_tool', 'new_tool_2', 'new_tool_3']);
    expect(twice.map(({ enabled }) => enabled)).toEqual([false, true, true]);
    expect(addTools([], [{ definition: {}, mock: 'return 2' }])).toEqual([
      { definition: {}, enabled: true, mock: 'return 2' },
    ]);
  });

  it('copies a tool with its mock and switch behind itself', () => {
    const copied = duplicateTool(abc, 1);
    expect(names(copied)).toEqual(['a', 'b', 'b_2', 'c']);
    expect(copied[2]).toMatchObject({ mock: 'return 1', enabled: false });
    expect(duplicateTool(abc, 9)).toBe(abc);
  });

  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [0, 3, ['a', 'b', 'c']],
    [0, -1, ['a', 'b', 'c']],
    [5, 0, ['a', 'b', 'c']],
  ])('moves %i to %i', (from, to, order) => expect(names(moveTool(abc, from, to))).toEqual(order));

  it('loses one tool and no other', () => expect(names(removeTool(abc, 1))).toEqual(['a', 'c']));

  it('has no mock where its code is empty', () => {
    expect(setMock(abc, 0, 'return 3')[0]).toEqual({ ...abc[0], mock: 'return 3' });
    expect(setMock(abc, 1, '')[1]).not.toHaveProperty('mock');
    expect(setMock(abc, 1, '')[0]).toBe(abc[0]);
  });
});

describe('one definition', () => {
  it('gets strict and loses it, all else whole', () => {
    const odd = { type: 'function', extra: 1, function: { name: 'x', other: [null] } };
    expect(setStrict(odd, true)).toEqual({ ...odd, function: { ...odd.function, strict: true } });
    expect(setStrict(setStrict(odd, true), false)).toEqual(odd);
    expect([odd, setStrict(odd, true), setStrict({}, true)].map(isStrict)).toEqual([false, true, true]);
  });

  it('says in one line what it is, and which arguments it has', () => {
    const parameters = { type: 'object', properties: { b: {}, a: {} } };
    const definition = { function: { description: ' One line.\nAnother.', parameters } };
    expect(toolSummary(definition)).toBe('One line.');
    expect(parameterNames(definition)).toEqual(['b', 'a']);
    expect(toolParameters(definition)).toBe(parameters);
    for (const bad of [{}, { function: null }, { function: { description: 1, parameters: [] } }]) {
      expect([toolSummary(bad), parameterNames(bad)]).toEqual(['', []]);
    }
    expect(toolParameters({})).toEqual({ type: 'object' });
  });
});
