import { describe, expect, test } from 'vitest';
import { firstFunction, type SignatureCase } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const text = { type: 'string' };
const number = { type: 'number' };

const ROWS: readonly SignatureCase[] = [
  {
    name: 'plain JavaScript with JSDoc',
    source:
      "/**\n * @param {string} city - Where.\n * @param {number} [days=3] How long.\n * @param {?('c'|'f')} unit\n * @param {string[]} tags\n */\nfunction f(city, days, unit, tags) {}",
    properties: {
      city: { ...text, description: 'Where.' },
      days: { ...number, description: 'How long.', default: 3 },
      unit: { type: ['string', 'null'], enum: ['c', 'f', null] },
      tags: { type: 'array', items: text },
    },
    required: ['city', 'unit', 'tags'],
  },
  {
    name: 'JSDoc of the parts of an object',
    source:
      '/**\n * @param {Object} options - All of them.\n * @param {boolean} [options.exact] - Exactly.\n * @param {number} options.limit\n */\nfunction f(options) {}',
    properties: {
      options: {
        type: 'object',
        properties: { exact: { type: 'boolean', description: 'Exactly.' }, limit: number },
        required: ['limit'],
        description: 'All of them.',
      },
    },
    required: ['options'],
  },
  {
    name: 'comments at the parameters',
    source: 'function f(\n  a: string, // the first\n  /** the second */\n  b: number,\n) {}',
    properties: { a: { ...text, description: 'the first' }, b: { ...number, description: 'the second' } },
    required: ['a', 'b'],
  },
  {
    name: 'limits of a comment',
    source: 'function f(o: { /** @minimum 1 @ignored\n * @maxLength 5 */ a: string }) {}',
    properties: { o: { type: 'object', properties: { a: { ...text, maxLength: 5 } }, required: ['a'] } },
    required: ['o'],
  },
  {
    name: 'this is no parameter',
    source: 'function f(this: Window, a: string) {}',
    properties: { a: text },
    required: ['a'],
  },
  {
    name: 'a method alone',
    source: 'async search(query: string): Promise<string[]>',
    properties: { query: text },
    required: ['query'],
  },
];

describe('comments of TypeScript and JavaScript', () => {
  test.each(ROWS)('$name', ({ source, properties, required }) => {
    expect(firstFunction(source).parameters).toEqual({ type: 'object', properties, ...(required ? { required } : {}) });
    expect(toolsFromSignature(source).language).toBe('typescript');
  });
});
