import { describe, expect, test } from 'vitest';
import { firstFunction, type SignatureCase } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const text = { type: 'string' };
const integer = { type: 'integer' };

const ROWS: readonly SignatureCase[] = [
  {
    name: 'a docstring of Google',
    source:
      'def f(city: str, days: int = 3):\n    """Forecast.\n\n    Args:\n        city (str): Where it\n            rains.\n        days: How long: in days.\n\n    Returns:\n        text: not this\n    """',
    properties: {
      city: { ...text, description: 'Where it rains.' },
      days: { ...integer, description: 'How long: in days.', default: 3 },
    },
    required: ['city'],
  },
  {
    name: 'a docstring of NumPy',
    source:
      'def f(x, unit="c"):\n    """Forecast.\n\n    Parameters\n    ----------\n    x : list of int\n        The values.\n    unit : {\'c\', \'f\'}, optional\n        The unit.\n\n    Returns\n    -------\n    y : int\n        Not this.\n    """',
    properties: {
      x: { type: 'array', items: integer, description: 'The values.' },
      unit: { ...text, description: 'The unit.', default: 'c' },
    },
    required: ['x'],
  },
  {
    name: 'a docstring of reST',
    source:
      'def f(a, b):\n    """Forecast.\n\n    :param str a: The first\n        and more.\n    :param b: The second.\n    :type b: int or None\n    :returns: x\n    """',
    properties: {
      a: { ...text, description: 'The first and more.' },
      b: { type: ['integer', 'null'], description: 'The second.' },
    },
    required: ['a', 'b'],
  },
  {
    name: 'comments at the parameters',
    source: 'def f(\n    a: str,  # the first\n    # the second\n    b: int,\n): ...',
    properties: { a: { ...text, description: 'the first' }, b: { ...integer, description: 'the second' } },
    required: ['a', 'b'],
  },
  {
    name: 'an indented method',
    source: '    @tool\n    def f(self, a: str) -> str:\n        return a',
    properties: { a: text },
    required: ['a'],
  },
  {
    name: 'values of an enum in a docstring',
    source: 'def f(unit):\n    """F.\n\n    Parameters\n    ----------\n    unit : {"c", "f"}\n    """',
    properties: { unit: { ...text, enum: ['c', 'f'] } },
    required: ['unit'],
  },
];

describe('comments of Python', () => {
  test.each(ROWS)('$name', ({ source, properties, required }) => {
    expect(firstFunction(source).parameters).toEqual({ type: 'object', properties, ...(required ? { required } : {}) });
    expect(toolsFromSignature(source).language).toBe('python');
  });
});
