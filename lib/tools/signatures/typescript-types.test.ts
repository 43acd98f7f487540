import { describe, expect, test } from 'vitest';
import { firstFunction, type SignatureCase } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const text = { type: 'string' };
const number = { type: 'number' };

const ROWS: readonly SignatureCase[] = [
  {
    name: 'plain types',
    source: 'function f(a: string, b: number, c: boolean) {}',
    properties: { a: text, b: number, c: { type: 'boolean' } },
    required: ['a', 'b', 'c'],
  },
  {
    name: 'optional and default',
    source: 'function f(a?: string, b: number = -1.5, c = "x", d = [1]) {}',
    properties: {
      a: text,
      b: { ...number, default: -1.5 },
      c: { ...text, default: 'x' },
      d: { type: 'array', items: number, default: [1] },
    },
  },
  {
    name: 'an async export',
    source: 'export async function f(a: string): Promise<void> {}',
    properties: { a: text },
    required: ['a'],
  },
  {
    name: 'a signature alone',
    source: 'declare function f(a: bigint): string;',
    properties: { a: { type: 'integer' } },
    required: ['a'],
  },
  {
    name: 'an arrow function',
    source: 'export const f = async (a: string[], b: Array<number>) => 1',
    properties: { a: { type: 'array', items: text }, b: { type: 'array', items: number } },
    required: ['a', 'b'],
  },
  { name: 'a function type', source: 'type f = (a: string) => void', properties: { a: text }, required: ['a'] },
  {
    name: 'a union of literals',
    source: "function f(a: 'x' | 'y', b: 1 | 2 | null, c: true | 'no') {}",
    properties: {
      a: { ...text, enum: ['x', 'y'] },
      b: { type: ['integer', 'null'], enum: [1, 2, null] },
      c: { type: ['boolean', 'string'], enum: [true, 'no'] },
    },
    required: ['a', 'b', 'c'],
  },
  {
    name: 'a union of types',
    source: 'function f(a: string | number, b: string | null, c: string[] | null, d: { x: string } | number) {}',
    properties: {
      a: { type: ['string', 'number'] },
      b: { type: ['string', 'null'] },
      c: { type: ['array', 'null'], items: text },
      d: { anyOf: [{ type: 'object', properties: { x: text }, required: ['x'] }, number] },
    },
    required: ['a', 'b', 'c', 'd'],
  },
  { name: 'undefined is optional', source: 'function f(a: string | undefined) {}', properties: { a: text } },
  {
    name: 'records and maps',
    source: "function f(a: Record<string, number>, b: Record<'x' | 'y', string>, c: { [key: string]: boolean }) {}",
    properties: {
      a: { type: 'object', additionalProperties: number },
      b: { type: 'object', properties: { x: text, y: text }, required: ['x', 'y'] },
      c: { type: 'object', properties: {}, additionalProperties: { type: 'boolean' } },
    },
    required: ['a', 'b', 'c'],
  },
  {
    name: 'nested objects',
    source: 'function f(a: { readonly b: { c?: string }[] }) {}',
    properties: {
      a: {
        type: 'object',
        properties: { b: { type: 'array', items: { type: 'object', properties: { c: text } } } },
        required: ['b'],
      },
    },
    required: ['a'],
  },
  {
    name: 'a destructured parameter',
    source: 'function f({ a, b = 3, c: d }: { a: string; b?: number; c: boolean }) {}',
    properties: { a: text, b: { ...number, default: 3 }, c: { type: 'boolean' } },
    required: ['a', 'c'],
  },
  {
    name: 'a destructured parameter of a declared type',
    source:
      'interface Base { id: string }\ninterface Options extends Base { /** How many. */ limit?: number }\nconst f = ({ id, limit = 10 }: Options) => 1',
    properties: { id: text, limit: { ...number, description: 'How many.', default: 10 } },
    required: ['id'],
  },
  {
    name: 'a default whose text is a string',
    source: 'function f({ a = "x" }) {}',
    properties: { a: { ...text, default: 'x' } },
  },
  {
    name: 'a type alias and an enum',
    source:
      "enum Unit { C = 'c', F = 'f' }\ntype Place = { city: string; unit: Unit };\nfunction f(place: Place, unit: Unit = Unit.C) {}",
    properties: {
      place: {
        type: 'object',
        properties: { city: text, unit: { ...text, enum: ['c', 'f'] } },
        required: ['city', 'unit'],
      },
      unit: { ...text, enum: ['c', 'f'], default: 'c' },
    },
    required: ['place'],
  },
  {
    name: 'a numeric enum',
    source: 'enum Level { Low, High = 5, Top }\nfunction f(level: Level) {}',
    properties: { level: { type: 'integer', enum: [0, 5, 6] } },
    required: ['level'],
  },
  {
    name: 'a constant list',
    source: "const UNITS = ['c', 'f'] as const;\nfunction f(unit: (typeof UNITS)[number]) {}",
    properties: { unit: { ...text, enum: ['c', 'f'] } },
    required: ['unit'],
  },
  {
    name: 'utility types',
    source:
      'interface A { a: string; b: number; c: boolean }\nfunction f(x: Partial<A>, y: Pick<A, "a">, z: Omit<A, "a" | "b">) {}',
    properties: {
      x: { type: 'object', properties: { a: text, b: number, c: { type: 'boolean' } } },
      y: { type: 'object', properties: { a: text }, required: ['a'] },
      z: { type: 'object', properties: { c: { type: 'boolean' } }, required: ['c'] },
    },
    required: ['x', 'y', 'z'],
  },
  {
    name: 'generics',
    source:
      'interface Page<T> { items: T[]; size?: number }\nfunction f<K extends string>(page: Page<boolean>, key: K) {}',
    properties: {
      page: {
        type: 'object',
        properties: { items: { type: 'array', items: { type: 'boolean' } }, size: number },
        required: ['items'],
      },
      key: text,
    },
    required: ['page', 'key'],
  },
  {
    name: 'tuples',
    source: 'function f(a: [number, number], b: [string, number], c: [x: number, y: number]) {}',
    properties: {
      a: { type: 'array', items: number, minItems: 2, maxItems: 2 },
      b: {
        type: 'array',
        prefixItems: [text, number],
        items: { type: ['string', 'number'] },
        minItems: 2,
        maxItems: 2,
      },
      c: { type: 'array', items: number, minItems: 2, maxItems: 2 },
    },
    required: ['a', 'b', 'c'],
  },
  {
    name: 'intersections',
    source: 'type A = { a: string } & { b?: number };\nfunction f(x: A) {}',
    properties: { x: { type: 'object', properties: { a: text, b: number }, required: ['a'] } },
    required: ['x'],
  },
  {
    name: 'any, unknown, dates',
    source: 'function f(a: any, b: unknown, c: Date, d: Set<string>) {}',
    properties: {
      a: {},
      b: {},
      c: { ...text, format: 'date-time' },
      d: { type: 'array', items: text, uniqueItems: true },
    },
    required: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'a function whose parameters stand in its type',
    source: 'type Handler = (city: string, days?: number) => void;\nconst h: Handler = (city, days) => {};',
    properties: { city: text, days: number },
    required: ['city'],
  },
  {
    name: 'mapped types and brands',
    source:
      "type K = 'a' | 'b';\nfunction f(x: { [P in K]?: string }, y: { [P in 'a' | 'b']: number }, z: string & { __brand: 'Id' }) {}",
    properties: {
      x: { type: 'object', properties: { a: text, b: text } },
      y: { type: 'object', properties: { a: number, b: number }, required: ['a', 'b'] },
      z: text,
    },
    required: ['x', 'y', 'z'],
  },
];

describe('types of TypeScript and JavaScript', () => {
  test.each(ROWS)('$name', ({ source, properties, required }) => {
    expect(firstFunction(source).parameters).toEqual({ type: 'object', properties, ...(required ? { required } : {}) });
    expect(toolsFromSignature(source).language).toBe('typescript');
  });
});
