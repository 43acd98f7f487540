import { describe, expect, test } from 'vitest';
import { firstFunction, toolNames } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const integer = { type: 'integer' };

describe('Python', () => {
  test('name and description come from the function and its docstring', () => {
    const source =
      'def find_flights(day: str):\n    """Finds flights\n    for a day.\n\n    Slow.\n\n    Raises:\n        ValueError: no\n    """\n';
    expect(firstFunction(source)).toMatchObject({
      name: 'find_flights',
      description: 'Finds flights for a day.\n\nSlow.',
    });
    expect(firstFunction('# Adds up.\ndef add(a: int): ...')).toMatchObject({ name: 'add', description: 'Adds up.' });
  });

  test.each([
    ['several functions', 'def a(): ...\n@x.y(1)\nasync def b(): ...\nif True:\n    def c(): ...', ['a', 'b', 'c']],
    [
      'methods of a class',
      'class K:\n    def __init__(self): ...\n    def a(self): ...\n    def _b(self): ...\n    @property\n    def c(self): ...\n    @classmethod\n    def d(cls): ...',
      ['a', 'd'],
    ],
    ['overloads', '@overload\ndef a(x: str): ...\n@typing.overload\ndef a(x: int): ...\ndef a(x): ...', ['a']],
    ['methods of data', 'class M(BaseModel):\n    x: int\n    def check(self): ...\ndef a(m: M): ...', ['a']],
    ['a model alone', 'class GetWeather(BaseModel):\n    """Gets it."""\n    city: str', ['GetWeather']],
    ['nested functions', 'def a():\n    def b(): ...', ['a']],
    ['code of JavaScript in a docstring', 'def a():\n    """\n    function b(x) {}\n    """', ['a']],
  ])('%s', (_, source, names) => {
    expect(toolNames(source)).toEqual(names);
  });

  test('a class that leads back to itself becomes a definition', () => {
    expect(
      firstFunction('class Node(BaseModel):\n    value: int\n    next: "Node | None" = None\ndef f(node: Node): ...')
        .parameters,
    ).toEqual({
      type: 'object',
      properties: { node: { $ref: '#/$defs/Node' } },
      required: ['node'],
      $defs: {
        Node: {
          type: 'object',
          properties: { value: integer, next: { anyOf: [{ $ref: '#/$defs/Node' }, { type: 'null' }], default: null } },
          required: ['value'],
        },
      },
    });
  });

  test.each([
    ['open arguments', 'def f(*args, **kwargs): ...', '**kwargs takes any arguments and is left out.'],
    ['an unknown type', 'def f(a: Foo): ...', 'The type Foo is not declared in this text; any value is allowed.'],
    ['a function', 'def f(a: Callable[[int], str]): ...', 'a is a function and left out.'],
    ['a computed default', 'def f(a: str = now()): ...', 'The default of a is no literal and is left out.'],
    [
      'a docstring about nothing',
      'def f(a: str):\n    """F.\n\n    Args:\n        b: what\n    """',
      'b is described, but it is no parameter.',
    ],
    [
      'an unknown base',
      'class A(Foo):\n    x: int\ndef f(a: A): ...',
      'The base class Foo is not declared in this text; its fields are unknown.',
    ],
    ['a broken text', 'def f(a: str, b: int', 'Line 1 breaks off.'],
  ])('notes %s', (_, source, note) => {
    expect(toolsFromSignature(source).notes).toContain(note);
  });
});
