import { describe, expect, it } from 'vitest';
import type { DraftTool } from '@/lib/draft/draft';
import { mergeTools, printToolList, readToolList } from './tool-list-text';

const named = (name: string, more: Partial<DraftTool> = {}): DraftTool => ({
  definition: { type: 'function', function: { name, parameters: { type: 'object', title: name.slice(0, 1) } } },
  enabled: true,
  ...more,
});
const definitions = (tools: readonly DraftTool[]) => tools.map((tool) => tool.definition);

describe('readToolList', () => {
  it('reads back what is printed, an empty list too', () => {
    for (const tools of [[], [named('a')], [named('a'), named('b')]]) {
      expect(readToolList(printToolList(tools))).toEqual({ ok: true, definitions: definitions(tools) });
    }
  });

  it('takes blank text as no tools and one object alone as a list of one', () => {
    expect(readToolList(' \n')).toEqual({ ok: true, definitions: [] });
    expect(readToolList('{"type":"custom"}')).toEqual({ ok: true, definitions: [{ type: 'custom' }] });
  });

  it('keeps whatever a provider may know, valid or not', () => {
    const odd = [{}, { type: 'web_search', filters: { a: null } }];
    expect(readToolList(JSON.stringify(odd))).toEqual({ ok: true, definitions: odd });
  });

  it.each([
    ['[\n  {"a": 1},\n  x\n]', 'The tool list is not JSON at line 3, column 3.'],
    ['[{"a":', 'The tool list is not JSON yet: it ends too early.'],
    ['[{}, "text"]', 'Tool 2 of the list is not an object in braces.'],
    ['[[]]', 'Tool 1 of the list is not an object in braces.'],
    ['12', 'Tool 1 of the list is not an object in braces.'],
  ])('says in one sentence what is wrong with %s', (text, problem) => {
    expect(readToolList(text)).toEqual({ ok: false, problem });
  });
});

describe('mergeTools', () => {
  const before = [named('a', { enabled: false }), named('b', { mock: 'return 1' }), named('c')];

  it('keeps the switch and the mock by name, whatever the order', () => {
    const merged = mergeTools(before, definitions([named('c'), named('new'), named('b'), named('a')]));
    expect(merged.map(({ enabled, mock }) => [enabled, mock])).toEqual([
      [true, undefined],
      [true, undefined],
      [true, 'return 1'],
      [false, undefined],
    ]);
    expect(merged[1]).not.toHaveProperty('mock');
  });

  it('keeps them while the name itself is being typed', () => {
    const renamed = { type: 'function', function: { name: 'bee', parameters: { type: 'object', title: 'b' } } };
    expect(
      mergeTools(
        before,
        [before[0], { definition: renamed }, before[2]].map((tool) => tool?.definition ?? {}),
      )[1],
    ).toEqual({ definition: renamed, enabled: true, mock: 'return 1' });
  });

  it('leaves a tool that did not change the same object', () => {
    const typed = structuredClone(definitions(before));
    expect(mergeTools(before, typed)[1]).toBe(before[1]);
  });

  it('gives nothing of one tool to another that merely takes its place', () => {
    expect(mergeTools(before, definitions([named('x')]))).toEqual([named('x')]);
  });

  it('deals out equal names in order', () => {
    const twins = [named('a', { mock: '1' }), named('a', { mock: '2' })];
    expect(mergeTools(twins, definitions([named('a'), named('a'), named('a')])).map((tool) => tool.mock)).toEqual([
      '1',
      '2',
      undefined,
    ]);
  });
});
