import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import { draftFromBody } from './from-body';
import { typedBody } from './to-wire';

const ADDED = { stream_options: { include_usage: true } };
const column: Column = { id: 'a', provider: 'oxen', model: 'm', params: {}, extra: {} };
const talk: Draft = { ...NEW_DRAFT, columns: [column] };
const tool = (name: string, more: JsonObject = {}) => ({ type: 'function', function: { name, ...more } });

function read(draft: Draft, body: JsonObject, listed: readonly string[] = []) {
  const result = draftFromBody(draft, 'a', body, ADDED, new Set(listed));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const columnOf = (draft: Draft) => draft.columns.find(({ id }) => id === 'a') ?? column;
const bodyOf = (draft: Draft) => typedBody(draft, columnOf(draft), ADDED);

describe('where a field of the body goes', () => {
  const base = { model: 'm', messages: [] };
  it.each<[string, JsonObject, Partial<Column>]>([
    ['known names to params', { ...base, top_k: 1, seed: null }, { params: { top_k: 1, seed: null } }],
    ['unknown names to extra, as typed', { ...base, zulu: 1, alpha: 2 }, { extra: { zulu: 1, alpha: 2 } }],
    ['names that the model lists to params', { ...base, thinking: 1 }, { params: { thinking: 1 } }],
    [
      'unknown names before tools stay before them',
      { ...base, zulu: 1, tools: [tool('f')], alpha: 2 },
      { params: { zulu: 1 }, extra: { alpha: 2 } },
    ],
    [
      'an added field stays added',
      { ...base, stream: true, stream_options: { include_usage: true } },
      { params: { stream: true } },
    ],
    [
      'an added field that is missing is gone without',
      { ...base, stream: true },
      { params: { stream: true }, without: ['stream_options'] },
    ],
    [
      'an added field with another value is a param',
      { ...base, stream: true, stream_options: null },
      { params: { stream: true, stream_options: null } },
    ],
    ['without a stream nothing is added', { ...base, stream: false }, { params: { stream: false } }],
    [
      'without a stream it is a param',
      { ...base, stream_options: { include_usage: true } },
      { params: { stream_options: { include_usage: true } } },
    ],
    ['a model that is no text', { ...base, model: 5 }, { model: '', extra: { model: 5 } }],
    ['no model', { messages: [] }, { model: '' }],
    ['messages that are no list', { ...base, messages: 'hi' }, { extra: { messages: 'hi' } }],
    ['no messages', { model: 'm' }, { without: ['messages'] }],
    ['an empty list of tools', { ...base, tools: [] }, { extra: { tools: [] } }],
    [
      'parallel_tool_calls that is no boolean',
      { ...base, parallel_tool_calls: null },
      { extra: { parallel_tool_calls: null } },
    ],
  ])('%s', (_, body, expected) => {
    expect(columnOf(read(talk, body, ['thinking']).draft)).toEqual({ ...column, ...expected });
  });

  it('keeps a field where it was, and its identity where it did not change', () => {
    const kept = {
      ...column,
      params: { zulu: { a: 1 } },
      extra: { seed: [2], temperature: 1 },
      untouched: ['seed', 'zulu'],
    };
    const before = { ...talk, columns: [kept] };
    const after = columnOf(read(before, { model: 'm', messages: [], zulu: { a: 1 }, seed: 3, temperature: 1 }).draft);
    expect(after).toMatchObject({
      params: { zulu: { a: 1 } },
      extra: { seed: 3, temperature: 1 },
      untouched: ['zulu'],
    });
    expect(after.params).toBe(kept.params);
  });

  it('keeps messages that did not change, from either end', () => {
    const before: Draft = { ...talk, messages: ['a', 'b', 'c'].map((content) => ({ role: 'user', content })) };
    const [a, b, c] = before.messages;
    const put = (...messages: JsonValue[]) =>
      read(before, { model: 'm', messages: JSON.parse(JSON.stringify(messages)) }).draft.messages;
    const x = { role: 'user', content: 'x' };
    expect(put(a ?? 0, x, c ?? 0).map((item) => before.messages.indexOf(item))).toEqual([0, -1, 2]);
    expect(put(x, a ?? 0, b ?? 0, c ?? 0).map((item) => before.messages.indexOf(item))).toEqual([-1, 0, 1, 2]);
    expect(put(a ?? 0, b ?? 0).map((item) => before.messages.indexOf(item))).toEqual([0, 1]);
  });

  it('keeps mocks by name, renamed tools by place, and switched-off tools in theirs', () => {
    const before: Draft = {
      ...talk,
      tools: [
        { definition: tool('f', { n: 1 }), enabled: true, mock: 'F' },
        { definition: tool('off'), enabled: false, mock: 'O' },
        { definition: tool('g', { n: 2 }), enabled: true, mock: 'G' },
      ],
    };
    const put = (...definitions: JsonValue[]) =>
      read(before, { model: 'm', messages: NEW_DRAFT.messages, tools: definitions }).draft.tools.map(
        ({ definition, enabled, mock }) =>
          [JSON.stringify(definition).match(/"name":"(\w*)"/)?.[1], enabled ? 'on' : 'off', mock ?? '-'].join(' '),
      );
    expect(put(tool('g'), tool('f'))).toEqual(['g on G', 'off off O', 'f on F']);
    expect(put(tool('f2', { n: 1 }), tool('g', { n: 2 }))).toEqual(['f2 on F', 'off off O', 'g on G']);
    expect(put(tool('new'), tool('g'), tool('more'))).toEqual(['new on -', 'off off O', 'g on G', 'more on -']);
    expect(put(tool('off'))).toEqual(['off on -', 'off off O']);
    expect(read(before, { model: 'm', messages: NEW_DRAFT.messages }).draft.tools).toEqual([before.tools[1]]);
  });

  it('writes into what the column has unlinked, and lets the shared fields be', () => {
    const own = { messages: [], tools: [], toolChoice: 'auto', responseFormat: null };
    const before: Draft = {
      ...talk,
      toolChoice: 'none',
      responseFormat: 'r',
      columns: [
        { ...column, own },
        { ...column, id: 'b' },
      ],
    };
    const body = {
      model: 'm',
      messages: [{ role: 'user', content: 'x' }],
      tools: [tool('f')],
      response_format: 's',
      parallel_tool_calls: true,
    };
    const { draft } = read(before, body);
    expect(bodyOf(draft)).toEqual(body);
    expect(draft).toMatchObject({
      messages: NEW_DRAFT.messages,
      tools: [],
      toolChoice: 'none',
      responseFormat: 'r',
      parallelToolCalls: true,
    });
    expect(columnOf(draft).own).toEqual({
      messages: body.messages,
      tools: [{ definition: tool('f'), enabled: true }],
      responseFormat: 's',
    });
    expect(bodyOf(read(draft, { ...body, tool_choice: 'required' }).draft)).toMatchObject({ tool_choice: 'required' });
  });
});
