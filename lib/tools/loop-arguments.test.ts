import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { callArguments, calledTool, judgeArguments, type ReceivedCall } from './loop-arguments';

const parameters: JsonObject = {
  type: 'object',
  properties: { location: { type: 'string' }, days: { type: 'array', items: { type: 'integer' } } },
  required: ['location'],
  additionalProperties: false,
};
const body: JsonObject = {
  tools: [
    { type: 'function', function: { name: 'get_weather', parameters } },
    { type: 'function', function: { name: 'bare' } },
    { type: 'custom', custom: { name: 'shell' } },
  ],
};
const call = (text: string, name = 'get_weather', kind = 'function'): ReceivedCall => ({ kind, name, arguments: text });
const judge = (text: string, finished: boolean, name?: string, kind?: string) =>
  judgeArguments(body, call(text, name, kind), text, finished);

describe('calledTool', () => {
  it('is the tool of the request, of its own kind', () => {
    expect(calledTool(body, call('', 'get_weather'))).toMatchObject({ name: 'get_weather' });
    expect(calledTool(body, call('', 'shell', 'custom'))).toEqual({ name: 'shell' });
    expect(calledTool(body, call('', 'shell'))).toBeUndefined();
    expect(calledTool({}, call(''))).toBeUndefined();
    expect(calledTool({ functions: [{ name: 'old' }] }, call('', 'old', 'function_call'))).toEqual({ name: 'old' });
  });
});

describe('judgeArguments', () => {
  it.each([
    ['{"location":"London"}', true, 'fitting'],
    ['{"location":"Lon', false, 'open'],
    ['', false, 'open'],
    ['{"da', false, 'open'],
  ])('finds nothing wrong in %s', (text, finished, state) => {
    expect(judge(text, finished)).toEqual({ state });
  });

  it('says what is wrong where it is, also while it streams', () => {
    const streaming = '{"location":7,';
    const verdict = judge(streaming, false);
    expect(verdict).toMatchObject({ state: 'wrong', message: expect.stringMatching(/^"location".*string/) });
    if (verdict.state !== 'wrong') throw new Error('nothing wrong');
    expect(streaming.slice(verdict.start, verdict.end)).toBe('7');
    expect(judge('{"location":"x","days":[1,"two"]}', true)).toMatchObject({
      state: 'wrong',
      message: expect.stringMatching(/, at days\[1\]$/),
    });
  });

  it('names what is missing only at the end', () => {
    expect(judge('{"days":[]', false)).toEqual({ state: 'open' });
    expect(judge('{"days":[]}', true)).toMatchObject({ state: 'wrong', message: expect.stringContaining('location') });
    expect(judge('', true)).toMatchObject({ state: 'wrong', message: expect.stringContaining('location') });
  });

  it('tells incomplete JSON and no JSON apart', () => {
    expect(judge('{"location":"Lon', true)).toEqual({ state: 'wrong', message: 'The arguments are incomplete JSON.' });
    expect(judge('{', true)).toEqual({ state: 'wrong', message: 'The arguments are incomplete JSON.' });
    expect(judge('{location:1}', true)).toMatchObject({
      state: 'wrong',
      message: expect.stringMatching(/^The arguments are not JSON: /),
      start: 1,
    });
  });

  it('names an unknown tool once its name is whole', () => {
    expect(judge('{}', false, 'get_wea')).toEqual({ state: 'open' });
    expect(judge('{}', true, 'get_wea')).toEqual({
      state: 'wrong',
      message: 'The request had no tool of this name: get_wea.',
    });
    expect(judgeArguments({}, call('{}'), '{}', true)).toMatchObject({
      message: 'The request had no tools: get_weather.',
    });
  });

  it('asks nothing of a tool without a schema, or of the text of a custom tool', () => {
    expect(judge('', true, 'bare')).toEqual({ state: 'fitting' });
    expect(judge('{"any":1}', true, 'bare')).toEqual({ state: 'fitting' });
    expect(judge('rm -r', true, 'shell', 'custom')).toEqual({ state: 'fitting' });
  });
});

describe('callArguments', () => {
  it('are what a mock gets', () => {
    expect(callArguments(call('{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
    expect(callArguments(call(' '))).toEqual({ ok: true, value: {} });
    expect(callArguments(call('{', 'shell', 'custom'))).toEqual({ ok: true, value: '{' });
    expect(callArguments(call('{"a"'))).toMatchObject({ ok: false });
  });
});
