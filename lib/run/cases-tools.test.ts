import { describe, expect, it } from 'vitest';
import { answerMessage } from './answer-message';
import { codes, decoded, delta, sse } from './fixtures/decode';

const DONE = 'data: [DONE]\n\n';

function calls(...deltas: readonly unknown[]): readonly (readonly [string, string, string])[] {
  const state = decoded(sse(...deltas.map((fields) => delta(fields)), delta({}, 'tool_calls')) + DONE);
  return (state.choices[0]?.toolCalls ?? []).map((call) => [call.id, call.name, call.arguments]);
}

const part = (fields: object) => ({ tool_calls: [fields] });
const call = (id: unknown, name: unknown, text: unknown, index?: unknown) =>
  part({ ...(index === undefined ? {} : { index }), id, type: 'function', function: { name, arguments: text } });

describe('R13 C. tool calls', () => {
  it('C1 no index: by id, else the latest; a new id is a new call', () => {
    expect(calls(call('1', 'a', '{"x"'), call('', '', ':1}'), call('2', 'b', '{'), call(null, null, '}'))).toEqual([
      ['1', 'a', '{"x":1}'],
      ['2', 'b', '{}'],
    ]);
  });

  it('C3 index from 1, gaps, out of order', () => {
    expect(
      calls(call('a', 'x', '{', 5), call('b', 'y', '[', 1), call(null, '', '}', 5), call('', null, ']', 1)),
    ).toEqual([
      ['a', 'x', '{}'],
      ['b', 'y', '[]'],
    ]);
  });

  it('C6 the id and name on every chunk', () => {
    expect(calls(call('1', 'run', '{', 0), call('1', 'run', '}', 0))).toEqual([['1', 'run', '{}']]);
  });

  it('a name in parts is extended only by what differs', () => {
    expect(calls(call('1', 'get_', '', 0), call('', 'weather', '{}', 0))).toEqual([['1', 'get_weather', '{}']]);
  });

  it('C8 the name after the arguments', () => {
    expect(calls(call('1', null, '{}', 0), call('', 'late', '', 0))).toEqual([['1', 'late', '{}']]);
  });

  it('a late id belongs to the call of its index', () => {
    expect(calls(call('', 'a', '{', 0), call('9', '', '}', 0))).toEqual([['9', 'a', '{}']]);
  });

  it.each([
    ['null', null],
    ['missing', undefined],
    ['empty', ''],
  ])('C10 arguments %s', (_name, value) => {
    expect(calls(call('1', 'a', value, 0))).toEqual([['1', 'a', '']]);
  });

  it('C11 whole calls, arguments as an object', () => {
    expect(calls(call('1', 'a', { x: 1 }, 0))).toEqual([['1', 'a', '{"x":1}']]);
  });

  it('C12 two calls interleaved in one delta', () => {
    const both = {
      tool_calls: [
        { index: 0, function: { arguments: '1' } },
        { index: 1, function: { arguments: '2' } },
      ],
    };
    expect(calls(call('a', 'x', '', 0), call('b', 'y', '', 1), both, both)).toEqual([
      ['a', 'x', '11'],
      ['b', 'y', '22'],
    ]);
  });

  it('several calls at index 0 with ids of their own', () => {
    expect(calls(call('1', 'a', '{}', 0), call('2', 'b', '{"y":', 0), call('', '', '2}', 0))).toEqual([
      ['1', 'a', '{}'],
      ['2', 'b', '{"y":2}'],
    ]);
  });

  it('whole calls without ids stay apart', () => {
    expect(calls(call('', 'a', '{}', 0), call('', 'b', '{}', 0))).toEqual([
      ['', 'a', '{}'],
      ['', 'b', '{}'],
    ]);
    const list = {
      tool_calls: [{ function: { name: 'a', arguments: { x: 1 } } }, { function: { name: 'a', arguments: { x: 2 } } }],
    };
    expect(calls(list)).toEqual([
      ['', 'a', '{"x":1}'],
      ['', 'a', '{"x":2}'],
    ]);
  });

  it('C14 cut arguments stay as received', () => {
    const state = decoded(sse(delta(call('1', 'a', '{"path": "a', 0)), delta({}, 'length')) + DONE);
    expect(state.choices[0]?.toolCalls[0]?.arguments).toBe('{"path": "a');
  });

  it('C15 an empty chunk after the call', () => {
    expect(calls(call('1', 'a', '{}', 0), call('', '', '', 0), part({ index: 0 }), { tool_calls: [] })).toEqual([
      ['1', 'a', '{}'],
    ]);
  });

  it('C17 the old function_call is one call, and goes back as one', () => {
    const state = decoded(
      sse(
        delta({ function_call: { name: 'a', arguments: '' } }),
        delta({ function_call: { arguments: '{"x":' } }),
        delta({ function_call: { arguments: '1}' } }),
        delta({}, 'function_call'),
      ) + DONE,
    );
    const [choice] = state.choices;
    expect(choice?.toolCalls).toEqual([{ id: '', kind: 'function_call', name: 'a', arguments: '{"x":1}' }]);
    expect(choice && answerMessage(choice)).toEqual({
      role: 'assistant',
      content: null,
      function_call: { name: 'a', arguments: '{"x":1}' },
    });
  });

  it('C18 a call written as text is text', () => {
    const state = decoded(sse(delta({ content: '<function=a>{}</function>' }, 'stop')) + DONE);
    expect(state.choices[0]?.toolCalls).toEqual([]);
  });

  it('C19 type missing, or custom with its input as text', () => {
    const state = decoded(
      sse(
        delta(part({ index: 0, id: '1', function: { name: 'a', arguments: '' } })),
        delta(part({ index: 1, id: '2', type: 'custom', custom: { name: 'sql', input: 'select 1' } })),
      ) + DONE,
    );
    expect(state.choices[0]?.toolCalls).toEqual([
      { id: '1', kind: 'function', name: 'a', arguments: '' },
      { id: '2', kind: 'custom', name: 'sql', arguments: 'select 1' },
    ]);
  });

  it('C20 vendor extras are kept and replayed', () => {
    const extra_content = { google: { thought_signature: 'sig' } };
    const state = decoded(
      sse(
        delta(part({ index: 0, id: '1', type: 'function', extra_content, function: { name: 'a', arguments: '{}' } })),
        delta({}, 'stop'),
      ) + DONE,
    );
    const [choice] = state.choices;
    expect(choice && answerMessage(choice)).toEqual({
      role: 'assistant',
      content: null,
      tool_calls: [{ id: '1', type: 'function', function: { name: 'a', arguments: '{}' }, extra_content }],
    });
  });

  it('an impossible index drops the entry and is flagged; hostile amounts are bounded', () => {
    const bad = decoded(sse(delta(call('1', 'a', '{}', 500))) + DONE);
    expect(bad.choices[0]?.toolCalls ?? []).toEqual([]);
    expect(codes(bad)).toContain('bad-index');
    const many = Array.from({ length: 300 }, (_, position) => delta(call(`id${position}`, 'a', '{}')));
    expect(decoded(sse(...many) + DONE).choices[0]?.toolCalls).toHaveLength(128);
  });

  it('D29 an error after a whole call keeps it', () => {
    const state = decoded(sse(delta(call('1', 'a', '{}', 0)), { error: { message: 'gone' } }));
    expect(state.status).toBe('failed');
    expect(state.choices[0]?.toolCalls).toHaveLength(1);
  });
});
