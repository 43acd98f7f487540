import { describe, expect, it } from 'vitest';
import { checkParam } from './check-param';
import { controlFor } from './control-for';
import { STANDARD_PARAMS, standardParam, tablePosition } from './table';

describe('the standard table', () => {
  it('begins in the body order of the design', () => {
    expect(STANDARD_PARAMS.slice(0, 6).map((spec) => spec.name)).toEqual([
      'temperature',
      'max_tokens',
      'stream',
      'top_p',
      'frequency_penalty',
      'presence_penalty',
    ]);
  });

  it('holds every name once, and none of the draft', () => {
    const names = STANDARD_PARAMS.map((spec) => spec.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['model', 'messages', 'tools', 'tool_choice', 'parallel_tool_calls', 'response_format']) {
      expect(names).not.toContain(name);
    }
  });

  it.each(STANDARD_PARAMS.map((spec) => [spec.name, spec] as const))('%s is a whole row', (_name, spec) => {
    expect(spec.hint).toMatch(/^[A-Z][^\n]*\.$/);
    expect(controlFor(spec.schema, spec.control)).toBe(spec.control);
    if (spec.schema.default !== undefined) expect(checkParam(spec, spec.schema.default)).toBeUndefined();
    if (spec.control === 'slider') expect(spec.step).toBeGreaterThan(0);
  });

  it('prints a decimal point for temperature and top_p, not for penalties and counts', () => {
    const floats = STANDARD_PARAMS.filter((spec) => spec.float).map((spec) => spec.name);
    expect(floats).toEqual(['temperature', 'top_p', 'min_p', 'repetition_penalty']);
  });

  it('finds a row by name and nothing by a foreign one', () => {
    expect(standardParam('seed')?.control).toBe('number');
    expect(standardParam('constructor')).toBeUndefined();
    expect(tablePosition('__proto__')).toBe(Number.POSITIVE_INFINITY);
  });
});
