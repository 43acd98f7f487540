import { describe, expect, test } from 'vitest';
import { firstFunction, toolNames } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const number = { type: 'number' };

describe('TypeScript and JavaScript', () => {
  test('name and description come from the function and its comment', () => {
    const { tools, notes } = toolsFromSignature(
      '/**\n * Finds flights\n * for a day.\n *\n * Slow.\n * @param day - When.\n * @returns flights\n */\nexport function findFlights(day: string): Flight[] { return [] }',
    );
    expect(tools).toEqual([
      {
        type: 'function',
        function: {
          name: 'findFlights',
          description: 'Finds flights for a day.\n\nSlow.',
          parameters: {
            type: 'object',
            properties: { day: { type: 'string', description: 'When.' } },
            required: ['day'],
          },
        },
      },
    ]);
    expect(notes).toEqual([]);
  });

  test.each([
    ['several functions', 'function a() {}\nconst b = () => 1;\nexport default function c() {}', ['a', 'b', 'c']],
    [
      'methods of a class',
      'class K { constructor() {} async a() {} private b() {} get c() { return 1 } static d() {} #e() {} f = (x: string) => 1 }',
      ['a', 'd', 'f'],
    ],
    ['functions of an object', 'export const tools = { a() {}, b: async () => 1, c: 3 }', ['a', 'b']],
    ['an interface', 'interface Api { a(x: string): void; b: (y: number) => void; c: string }', ['a', 'b']],
    ['exports', 'module.exports.a = function (x) {}; exports.b = (y) => 1', ['a', 'b']],
    ['a function handed to a call', 'const a = tool(async ({ x }: { x: string }) => 1, { name: "a" })', ['a']],
    ['no name', 'export default (x: string) => 1', ['tool']],
    ['equal names', 'const x = { a() {} }; const y = { a() {} }', ['a', 'a_2']],
    ['names that providers refuse', 'function $größe() {}', ['gro_e']],
    ['overloads', 'function a(x: string): void;\nfunction a(x: number): void;\nfunction a(x: any) {}', ['a']],
    ['nested functions', 'function a() { function b() {} }', ['a']],
  ])('%s', (_, source, names) => {
    expect(toolNames(source)).toEqual(names);
  });

  test('a type that leads back to itself becomes a definition', () => {
    expect(
      firstFunction('type Tree = { value: number; children?: Tree[] };\nfunction f(tree: Tree) {}').parameters,
    ).toEqual({
      type: 'object',
      properties: { tree: { $ref: '#/$defs/Tree' } },
      required: ['tree'],
      $defs: {
        Tree: {
          type: 'object',
          properties: { value: number, children: { type: 'array', items: { $ref: '#/$defs/Tree' } } },
          required: ['value'],
        },
      },
    });
  });

  test.each([
    ['an unknown type', 'function f(a: Foo) {}', 'The type Foo is not declared in this text; any value is allowed.'],
    ['a function', 'function f(a: () => void) {}', 'a is a function and left out.'],
    ['a rest parameter', 'function f(...a: string[]) {}', '...a takes any number of values; it is a list here.'],
    ['a computed default', 'function f(a = now()) {}', 'The default of a is no literal and is left out.'],
    [
      'a conditional type',
      'function f(a: X extends Y ? 1 : 2) {}',
      'The type X extends Y ? 1 : 2 has no form in JSON Schema; any value is allowed.',
    ],
    [
      'a comment about nothing',
      '/** @param b - what */\nfunction f(a: string) {}',
      'b is described, but it is no parameter.',
    ],
    ['a broken text', 'function f(a: string, b', 'Line 1 breaks off.'],
    ['a private method', 'class K { private a() {} b() {} }', 'The private method private a() {} is left out.'],
  ])('notes %s', (_, source, note) => {
    expect(toolsFromSignature(source).notes).toContain(note);
  });
});
