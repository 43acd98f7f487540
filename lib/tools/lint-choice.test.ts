import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { choiceProblem } from './lint-choice';

const tool = (name: string, type = 'function') => ({ type, [type]: { name } });
const problem = (tools: readonly ReturnType<typeof tool>[], toolChoice?: JsonValue, parallelToolCalls?: boolean) =>
  choiceProblem({ tools, toolChoice, parallelToolCalls });

describe('choiceProblem', () => {
  it.each([
    [[], undefined, undefined],
    [[tool('a')], 'required', true],
    [[tool('a'), tool('b')], tool('b'), undefined],
    [[tool('shell', 'custom')], tool('shell', 'custom'), undefined],
    [[tool('__proto__')], tool('__proto__'), undefined],
    [[tool('a')], { type: 'allowed_tools' }, undefined],
    [[tool('a')], { type: '__proto__' }, undefined],
  ])('has nothing against %j with %j', (tools, choice, parallel) => {
    expect(problem(tools, choice, parallel)).toBeUndefined();
  });

  it.each([
    [[tool('a')], tool('b'), undefined, /names b,/],
    [[], tool('b'), undefined, /names b,/],
    [[tool('a')], tool('toString'), undefined, /names toString,/],
    [[], 'required', undefined, /^tool_choice is sent without a tool/],
    [[], 'none', true, /^tool_choice/],
    [[], undefined, false, /^parallel_tool_calls is sent without a tool/],
  ])('names what is wrong about %j with %j', (tools, choice, parallel, expected) => {
    expect(problem(tools, choice, parallel)).toMatch(expected);
  });
});
