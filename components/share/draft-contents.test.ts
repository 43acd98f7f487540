import { describe, expect, it } from 'vitest';
import { visibleText } from '@/lib/core/visible-text';
import type { Draft } from '@/lib/draft/draft';
import { NEW_DRAFT, STORAGE_SCOPE } from '@/lib/draft/draft';
import { draftContents } from './draft-contents';

const FULL: Draft = {
  v: 1,
  title: 'A title',
  messages: [
    { role: 'system', content: 'Be\nbrief.' },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'Look' },
        { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
      ],
    },
    { role: 'assistant', content: null },
  ],
  tools: [{ definition: { type: 'function', function: { name: 'get_weather' } }, enabled: false, mock: 'return 1' }],
  toolChoice: 'required',
  parallelToolCalls: false,
  responseFormat: { type: 'json_object' },
  variables: { city: 'London' },
  checks: [{ type: 'contains', text: 'London' }, { type: 'rhymes' }],
  columns: [
    {
      id: 'a',
      provider: 'sandbox',
      model: 'sandbox',
      params: { temperature: 0 },
      extra: { mystery: null },
      without: ['x'],
    },
    { id: 'b', provider: 'oxen', model: 'm', params: {}, extra: {}, own: { messages: [] } },
  ],
};

describe('draftContents', () => {
  it('names everything that a draft can hold', () => {
    expect(draftContents(FULL)).toEqual([
      { name: 'Title', lines: ['A title'] },
      { name: '3 messages', lines: ['system: Be brief.', 'user: Look', 'assistant: (no text)', 'with 1 image'] },
      { name: '1 tool', lines: ['get_weather (switched off) (with a mock)'] },
      { name: 'tool_choice', lines: ['"required"'] },
      { name: 'parallel_tool_calls', lines: ['false'] },
      { name: 'response_format', lines: ['{"type":"json_object"}'] },
      { name: 'Variables', lines: ['city = London'] },
      { name: 'Checks', lines: ['contains “London”', 'unknown check “rhymes”'] },
      { name: 'Parameters 1', lines: ['temperature = 0', 'mystery = null'] },
      { name: 'Fields left out 1', lines: ['x'] },
      { name: 'Of column 2 alone', lines: ['messages'] },
    ]);
  });

  it('leaves no field of a draft unsaid', () => {
    expect(new Set(Object.keys(FULL))).toEqual(new Set(Object.keys(STORAGE_SCOPE)));
  });

  it('leaves out what is empty and cuts what is long, saying so', () => {
    const bare: Draft = {
      ...NEW_DRAFT,
      columns: [{ id: 'a', provider: 'sandbox', model: 'm', params: {}, extra: {} }],
    };
    expect(draftContents(bare).map((row) => row.name)).toEqual(['1 message']);
    const many = Array.from({ length: 9 }, () => ({ role: 'user', content: 'x'.repeat(500) }));
    const [row] = draftContents({ ...bare, messages: many });
    expect(row?.lines.at(-1)).toBe('and 3 more');
    expect(row?.lines[0]).toBe(`user: ${'x'.repeat(120)}…`);
  });
});

describe('visibleText', () => {
  it('shows what hides or reorders text as escapes, on one line', () => {
    expect(visibleText('a\u202eb\u200bc\u0000d\n e')).toBe('a\\u202eb\\u200bc\\u0000d e');
  });

  it('cuts between characters', () => {
    expect(visibleText('😀😀😀', 2)).toBe('😀😀…');
    expect(visibleText('ab', 2)).toBe('ab');
  });
});
