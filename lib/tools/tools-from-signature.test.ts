import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintTools } from './lint-tools';
import { toolRulesFor } from './tool-rules';
import { toolsFromSignature } from './tools-from-signature';

const WORDS = [
  ...[
    'function ',
    'const ',
    ' = ',
    '=>',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    ':',
    ';',
    ',',
    '?',
    '|',
    '&',
    '...',
    '\n',
    '  ',
    '"x"',
    "'y'",
    '`',
    '/** ',
    ' */',
    '// ',
  ],
  ...[
    'interface ',
    'type ',
    'enum ',
    'class ',
    'extends ',
    'string',
    'number',
    'A',
    'B',
    '__proto__',
    'keyof ',
    'typeof ',
    'readonly ',
    'export default ',
    'async ',
    '@param {A} a - ',
    '1',
    '-',
    'null',
    'undefined',
  ],
  ...[
    'def ',
    'class A(BaseModel):\n  ',
    'class A(Enum):\n  ',
    'self',
    '"""',
    'Args:\n  a: b\n',
    'Optional',
    'Literal',
    'Annotated',
    'Field(ge=1, pattern="(")',
    'dict',
    'list',
    '->',
    '*',
    '**',
    '#',
    'TypedDict',
    'None',
    '\t',
    'A = A\n',
    'type A = A\n',
  ],
];

const errors = (source: string) =>
  lintTools(
    toolsFromSignature(source).tools.map((definition) => ({ definition, enabled: true })),
    toolRulesFor({ id: 'openai' }),
  ).filter(({ severity }) => severity === 'error');

describe('any text', () => {
  test('never throws, and gives tools that a provider takes', () => {
    const sources = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join('')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => `def f(a: ${words.join('')}`),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => `function f(a: ${words.join('')}`),
    );
    fc.assert(
      fc.property(sources, (source) => {
        const { tools, notes } = toolsFromSignature(source);
        expect(errors(source)).toEqual([]);
        expect(tools.length > 0 || notes.length > 0 || source.trim() === '').toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test('the same text gives the same tools', () => {
    const source = 'def f(a: str, b: int = 3): ...';
    expect(toolsFromSignature(source)).toEqual(toolsFromSignature(source));
  });

  test('nothing is found in nothing', () => {
    expect(toolsFromSignature(' \n')).toEqual({ tools: [], notes: [], language: undefined });
    expect(toolsFromSignature('Hello there.')).toEqual({
      tools: [],
      notes: ['No function was found; paste one of TypeScript, JavaScript or Python.'],
      language: undefined,
    });
  });

  test.each([
    [
      'types that double',
      Array.from({ length: 40 }, (_, i) => `type T${i} = { a: T${i + 1}; b: T${i + 1} };`).join('\n') +
        '\nfunction f(a: T0) {}',
    ],
    ['generics that grow', 'type N<T> = { a: N<T[]>; b: N<{ t: T }> };\nfunction f(a: N<string>) {}'],
    [
      'constants that double',
      `${Array.from({ length: 30 }, (_, i) => `const c${i} = [c${i + 1}, c${i + 1}];`).join('\n')}\nfunction f(a = c0) {}`,
    ],
    [
      'classes that double',
      `${Array.from({ length: 40 }, (_, i) => `class T${i}(BaseModel):\n  a: T${i + 1}\n  b: T${i + 1}\n`).join('')}def f(a: T0): ...`,
    ],
    ['an alias of itself', 'type A = A;\ntype B = C; type C = B;\nfunction f(a: A, b: B, c: Partial<A>) {}'],
    ['a class that is its own base', 'class A(B):\n  x: int\nclass B(A):\n  y: int\ndef f(a: A): ...'],
    [
      'an interface that extends itself',
      'interface A extends B { x: 1 }\ninterface B extends A { y: 2 }\nfunction f(a: A) {}',
    ],
    ['deep brackets', `function f(a: ${'['.repeat(20_000)}`],
    ['deep objects', `function f(a: ${'{ a: '.repeat(5_000)}string`],
    ['a long union', `function f(a: ${Array.from({ length: 5_000 }, (_, i) => `"v${i}"`).join(' | ')}) {}`],
    ['a long union of Python', `def f(a: ${Array.from({ length: 2_000 }, (_, i) => `T${i}`).join(' | ')}): ...`],
    ['very many functions', Array.from({ length: 2_000 }, (_, i) => `function f${i}(){}`).join('\n')],
    ['a docstring of colons', `def f(a):\n  """${':param '.repeat(5_000)}\n${' '.repeat(5_000)}(((((:\n"""`],
    ['more than is read', `${'// x\n'.repeat(30_000)}function f() {}`],
  ])('%s stay bounded', (_, source) => {
    const { tools, notes } = toolsFromSignature(source);
    expect(tools.length).toBeLessThanOrEqual(128);
    expect(notes.length).toBeLessThanOrEqual(43);
    expect(JSON.stringify(tools).length).toBeLessThan(3_000_000);
    expect(errors(source)).toEqual([]);
  });

  test('what is cut off is said', () => {
    expect(toolsFromSignature(`function f() {}${' '.repeat(60_000)}`).notes).toEqual([
      'Only the first 50000 characters were read.',
    ]);
  });
});
