import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json';
import { CLOSED, type LintCase, lint, strict, TEXT } from '../testing/tools';

const ROWS: readonly LintCase[] = [
  {
    name: 'strict: further properties',
    definition: strict({ type: 'object', properties: {} }),
    rule: 'strict-additional',
    path: ['function', 'parameters'],
    fixed: strict({ type: 'object', properties: {}, ...CLOSED }),
  },
  {
    name: 'strict: an optional property',
    definition: strict({
      type: 'object',
      properties: { a: TEXT, b: { type: 'string', enum: ['x'] } },
      required: ['a'],
      ...CLOSED,
    }),
    rule: 'strict-required',
    path: ['function', 'parameters'],
    fixed: strict({
      type: 'object',
      properties: { a: TEXT, b: { type: ['string', 'null'], enum: ['x', null] } },
      required: ['a', 'b'],
      ...CLOSED,
    }),
  },
  {
    name: 'strict: a keyword',
    definition: strict({
      type: 'object',
      properties: { a: { type: 'string', default: 'x' } },
      required: ['a'],
      ...CLOSED,
    }),
    rule: 'strict-keyword',
    path: ['function', 'parameters', 'properties', 'a', 'default'],
    fixed: strict({ type: 'object', properties: { a: TEXT }, required: ['a'], ...CLOSED }),
  },
  {
    name: 'strict: oneOf',
    definition: strict({
      type: 'object',
      properties: { a: { oneOf: [TEXT, { type: 'null' }] } },
      required: ['a'],
      ...CLOSED,
    }),
    rule: 'strict-keyword',
    path: ['function', 'parameters', 'properties', 'a', 'oneOf'],
    fixed: strict({
      type: 'object',
      properties: { a: { anyOf: [TEXT, { type: 'null' }] } },
      required: ['a'],
      ...CLOSED,
    }),
  },
  {
    name: 'strict: a format',
    definition: strict({
      type: 'object',
      properties: { a: { type: 'string', format: 'uri' } },
      required: ['a'],
      ...CLOSED,
    }),
    rule: 'strict-keyword',
    path: ['function', 'parameters', 'properties', 'a', 'format'],
    fixed: strict({ type: 'object', properties: { a: TEXT }, required: ['a'], ...CLOSED }),
  },
  {
    name: 'strict: anyOf at the top',
    definition: strict({ type: 'object', properties: {}, anyOf: [TEXT], ...CLOSED }),
    rule: 'strict-root',
    path: ['function', 'parameters', 'anyOf'],
  },
  {
    name: 'strict: a property without type',
    definition: strict({ type: 'object', properties: { a: {} }, required: ['a'], ...CLOSED }),
    rule: 'property-type',
    path: ['function', 'parameters', 'properties', 'a'],
  },
  {
    name: 'strict: eleven levels',
    definition: strict(levels(11)),
    rule: 'strict-limits',
    path: ['function', 'parameters', ...Array.from({ length: 10 }, () => ['properties', 'a']).flat()],
  },
  {
    name: 'strict: too many enum values',
    definition: strict({
      type: 'object',
      properties: { a: { type: 'integer', enum: Array.from({ length: 1001 }, (_, index) => index) } },
      required: ['a'],
      ...CLOSED,
    }),
    rule: 'strict-limits',
    path: ['function', 'parameters'],
  },
];

function levels(count: number): JsonObject {
  const inner = count > 1 ? { a: levels(count - 1) } : {};
  return { type: 'object', properties: inner, required: Object.keys(inner), ...CLOSED };
}

describe('strict mode', () => {
  test.each(ROWS)('$name', ({ definition, rule, path, severity = 'error', fixed }) => {
    const found = lint(definition);
    expect(found.map((each) => [each.rule, each.path, each.severity])).toEqual([[rule, path, severity]]);
    expect(found[0]?.fix?.definition).toEqual(fixed);
    expect(found[0]?.message).toMatch(/^[A-Z“"].*\.$/);
  });
});
