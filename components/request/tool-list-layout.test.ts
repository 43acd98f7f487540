import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftTool } from '@/lib/draft/draft';
import { moveTool, removeTool } from './tool-list-edits';
import { layToolList } from './tool-list-layout';
import { printToolList, readToolList } from './tool-list-text';

const tool = (name: string): DraftTool => ({ definition: { type: 'function', function: { name } }, enabled: true });
const [a, b, c] = [tool('a'), tool('b'), tool('c')];

describe('layToolList', () => {
  it('is the printed list where the text was printed, whatever changes', () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.nat(5), fc.nat(5), (names, from, to) => {
        const before = names.map(tool);
        const text = printToolList(before);
        for (const after of [moveTool(before, from, to), removeTool(before, from), [...before, c]])
          expect(layToolList(text, before, after)).toBe(printToolList(after));
      }),
    );
  });

  it('keeps what was typed by hand for the tools that stay', () => {
    const text = '[ {"type": "function","function": {"name":"a"}},\n{"type":"function", "function":{ "name": "b" }} ]';
    expect(layToolList(text, [a, b], [b, a])).toBe(
      '[\n  {"type":"function", "function":{ "name": "b" }},\n  {"type": "function","function": {"name":"a"}}\n]',
    );
    expect(readToolList(layToolList(text, [a, b], [a, c, b]))).toEqual({
      ok: true,
      definitions: [a, c, b].map(({ definition }) => definition),
    });
  });

  it('prints anew where the text is no list', () => {
    expect(layToolList(JSON.stringify(a.definition), [a], [a, b])).toBe(printToolList([a, b]));
    expect(layToolList('[', [], [a])).toBe(printToolList([a]));
    expect(layToolList(printToolList([a]), [a], [])).toBe('');
  });
});
