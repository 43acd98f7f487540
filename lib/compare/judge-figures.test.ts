import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import type { RunState } from '../run/state';
import { judgeChecks } from './judge-checks';
import { judged, type State, stateOf } from './testing/judged';
import { callOf, runOf } from './testing/run-of';

const CITY: JsonObject = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

describe('schema', () => {
  const asked: JsonObject = { response_format: { type: 'json_schema', json_schema: { name: 'city', schema: CITY } } };

  it.each<[JsonObject, string, JsonObject, State]>([
    [{}, '{"city":"London"}', asked, 'pass'],
    [{}, '{"city":1}', asked, 'fail'],
    [{}, 'London', asked, 'fail'],
    [{}, '', asked, 'fail'],
    [{}, '{"city":', asked, 'fail'],
    [{}, '{"city":"London"}', { model: 'm' }, 'open'],
    [{}, '{"a":1}', { response_format: { type: 'json_object' } }, 'pass'],
    [{}, '[]', { response_format: { type: 'json_object' } }, 'fail'],
    [{ schema: CITY }, '{"city":"London"}', { model: 'm' }, 'pass'],
    [{ schema: { type: 'array' } }, '{"city":"London"}', asked, 'fail'],
    [{ schema: true }, '5', { model: 'm' }, 'pass'],
    [{ schema: false }, '5', { model: 'm' }, 'fail'],
    [{ schema: null }, '5', asked, 'open'],
    [{ schema: 'no' }, '5', asked, 'open'],
    [{ schema: { type: 'strng' } }, '5', asked, 'open'],
    [{ schema: { $ref: 'https://example.com/x' } }, '5', asked, 'open'],
  ])('%j of %j', (check, text, body, state) => {
    expect(judged({ type: 'schema', ...check }, runOf([text], {}, body))?.state).toBe(state);
  });

  it('names the place of the first violation', () => {
    expect(judged({ type: 'schema' }, runOf(['{"city":1}'], {}, asked))?.message).toMatch(
      /^The answer is not valid: .+ at line 1\.$/,
    );
  });

  it('takes neither refusals nor tool calls for JSON', () => {
    expect(judged({ type: 'schema' }, runOf([{ refusal: 'No.' }], {}, asked))?.state).toBe('fail');
    expect(judged({ type: 'schema' }, runOf([{ toolCalls: [callOf('f', '{}')] }], {}, asked))?.state).toBe('fail');
  });
});

describe('tool-call', () => {
  const LONDON = '{"place":{"city":"London","country":"UK"},"days":[1,{"hour":2,"x":0}]}';

  it.each<[JsonValue | undefined, string, State]>([
    [undefined, LONDON, 'pass'],
    [undefined, '{"cut', 'pass'],
    [{}, '', 'pass'],
    [{ place: { city: 'London' } }, LONDON, 'pass'],
    [{ place: { city: 'Paris' } }, LONDON, 'fail'],
    [{ place: {} }, LONDON, 'pass'],
    [{ place: [] }, LONDON, 'fail'],
    [{ days: [1, { hour: 2 }] }, LONDON, 'pass'],
    [{ days: [1] }, LONDON, 'fail'],
    [{ days: [{ hour: 2 }, 1] }, LONDON, 'fail'],
    [{ gone: null }, LONDON, 'fail'],
    [{ toString: {} }, LONDON, 'fail'],
    [{}, 'not JSON', 'fail'],
    [{}, '"text"', 'fail'],
    [[], LONDON, 'open'],
    ['{}', LONDON, 'open'],
  ])('with %j of %j: %s', (wanted, given, state) => {
    const check: JsonObject = { type: 'tool-call', name: 'f', ...(wanted === undefined ? {} : { arguments: wanted }) };
    expect(judged(check, runOf([{ toolCalls: [callOf('f', given)] }]))?.state).toBe(state);
  });

  it('is content with one of parallel calls, and with `not` with none of them', () => {
    const run = runOf([{ toolCalls: [callOf('g', '{}'), callOf('f', '{"a":1}'), callOf('f', '{"a":2}')] }]);
    expect(judged({ type: 'tool-call', name: 'f', arguments: { a: 2 } }, run)?.state).toBe('pass');
    expect(judged({ type: 'tool-call', name: 'f', arguments: { a: 3 } }, run)?.state).toBe('fail');
    expect(judged({ type: 'tool-call', name: 'f', arguments: { a: 2 }, not: true }, run)?.state).toBe('fail');
    expect(judged({ type: 'tool-call', name: 'f', arguments: { a: 3 }, not: true }, run)?.state).toBe('pass');
    expect(judged({ type: 'tool-call', name: 'h', not: true }, run)?.state).toBe('pass');
    expect(judged({ type: 'tool-call', name: '' }, run)?.state).toBe('open');
  });

  it('counts the calls of earlier rounds', () => {
    const [verdict] = judgeChecks([{ type: 'tool-call', name: 'f' }], runOf(['It rains.']), [
      runOf([{ toolCalls: [callOf('f', '{}')] }]),
    ]);
    expect(verdict?.state).toBe('pass');
  });

  it('tells arguments that are no JSON from others', () => {
    const check = { type: 'tool-call', name: 'f', arguments: { a: 1 } };
    const words = (given: string) => judged(check, runOf([{ toolCalls: [callOf('f', given)] }]))?.message;
    expect(words('{"a":2}')).toBe('The answer calls f with other arguments: {"a":2}.');
    expect(words('{"a"')).toBe('The answer calls f with arguments that are not JSON: {"a".');
  });

  it('throws at no depth', () => {
    const deep = `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    const check = { type: 'tool-call', name: 'f', arguments: JSON.parse(deep) };
    expect(judged(check, runOf([{ toolCalls: [callOf('f', deep)] }]))?.state).toBe('fail');
  });
});

describe('latency and tokens', () => {
  it.each<[JsonObject, Partial<RunState>, State]>([
    [{ under: 1_000.5 }, {}, 'pass'],
    [{ under: 1_000 }, {}, 'fail'],
    [{ under: 201, of: 'first-token' }, {}, 'pass'],
    [{ under: 200, of: 'first-token' }, {}, 'fail'],
    [{ under: 500, of: 'first-token' }, { firstTokenAt: undefined } as object, 'open'],
    [{ under: 500 }, { startedAt: undefined } as object, 'open'],
    [{ under: '500' }, {}, 'open'],
    [{}, {}, 'open'],
  ])('latency %j of %j: %s', (check, state, wanted) => {
    expect(stateOf({ type: 'latency', ...check }, 'x', state)).toBe(wanted);
  });

  it('says what was taken and what was asked for', () => {
    expect(judged({ type: 'latency', under: 900 })?.message).toBe('The total took 1,000 ms, asked for under 900 ms.');
    expect(judged({ type: 'latency', under: 900, of: 'first-token' })?.message).toBe('The first token took 200 ms.');
  });

  it.each<[JsonValue, Partial<RunState>, State]>([
    [10, { usage: { completionTokens: 9, raw: {} } }, 'pass'],
    [10, { usage: { completionTokens: 10, raw: {} } }, 'fail'],
    [10, { usage: { promptTokens: 3, raw: {} } }, 'open'],
    [10, {}, 'open'],
    [null, { usage: { completionTokens: 9, raw: {} } }, 'open'],
  ])('tokens under %j of %j: %s', (under, state, wanted) => {
    expect(stateOf({ type: 'tokens', under }, 'x', state)).toBe(wanted);
  });
});
