import { describe, expect, it } from 'vitest';
import type { DraftTool } from '@/lib/draft/draft';
import type { ToolFinding } from '@/lib/tools/tool-finding';
import { printToolList, readToolList } from './tool-list-text';
import { toolMarkers } from './tool-markers';

const tool = (body: object): DraftTool => ({
  definition: { type: 'function', function: { name: 'f', ...body } },
  enabled: true,
});
const finding = (tool: number, path: ToolFinding['path'], more: Partial<ToolFinding> = {}): ToolFinding => ({
  tool,
  path,
  rule: 'r',
  severity: 'error',
  message: 'm',
  ...more,
});
const marked = (text: string, tools: readonly DraftTool[], findings: readonly ToolFinding[]) =>
  toolMarkers(text, tools, findings).map(({ start, end }) => text.slice(start, end));

describe('toolMarkers', () => {
  it.each([
    ['a value', ['function', 'name'], '"f"'],
    ['the key of what goes over lines', ['function', 'parameters'], '"parameters"'],
    ['a tool as a whole', [], '{'],
    ['what lacks the field', ['function', 'nothing', 'deeper'], '"function"'],
  ])('marks %s', (_name, path, expected) => {
    const tools = [tool({}), tool({ parameters: { type: 'object', properties: {} } })];
    expect(marked(printToolList(tools), tools, [finding(1, path)])).toEqual([expected]);
  });

  it('finds the places of one tool without its list', () => {
    const one = tool({});
    expect(marked(JSON.stringify(one.definition), [one], [finding(0, ['function', 'name'])])).toEqual(['"f"']);
  });

  it('makes a fix the whole text, the other tools as they were typed', () => {
    const [a, b] = [tool({ name: 'a' }), tool({ name: 'b' })];
    const text = `[${JSON.stringify(a.definition)}, ${JSON.stringify(b.definition)}]`;
    const fix = { label: 'Rename', definition: tool({ name: 'c' }).definition };
    const [marker] = toolMarkers(text, [a, b], [finding(1, ['function', 'name'], { fix })]);
    expect(marker?.fix?.label).toBe('Rename');
    const mended = marker?.fix?.text ?? '';
    expect(mended).toContain(JSON.stringify(a.definition));
    expect(readToolList(mended)).toEqual({ ok: true, definitions: [a.definition, fix.definition] });
  });

  it('adds what the shape of a tool forbids, once, in the order of the text', () => {
    const tools = [tool({ description: 1, strict: 'yes' }), tool({ name: 2 })];
    const text = printToolList(tools);
    expect(marked(text, tools, [])).toEqual(['1', '"yes"', '2']);
    expect(marked(text, tools, [finding(1, ['function', 'name']), finding(0, ['function', 'strict'])])).toEqual([
      '1',
      '"yes"',
      '2',
    ]);
  });
});
