import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, type Reading } from '../source/reading';
import type { Entry, Expression } from '../source/syntax';
import { textValue, unknownAt } from '../source/value';
import { readFunction } from './javascript-function';

/** The properties of an object literal. */
export function readEntries(node: SyntaxNode, reading: Reading): readonly Entry[] {
  return itemsOf(childrenOf(node)).flatMap((item) => {
    const [property] = item;
    return property?.name === 'Property' ? readProperty(property, reading) : [];
  });
}

function readProperty(property: SyntaxNode, reading: Reading): readonly Entry[] {
  const children = childrenOf(property);
  const [first, second] = children;
  const last = children.at(-1);
  if (!first || !last) return [];
  if (first.name === 'Spread') return [{ spread: reading.read(last) }];
  if (children.some(({ name }) => name === 'ParamList')) {
    return [
      {
        key: nameOf(children.find(({ name }) => name === 'PropertyDefinition') ?? first, reading),
        value: readFunction(property, reading),
      },
    ];
  }
  if (first.name === '[') {
    return second && children.length > 3 ? [{ key: reading.read(second), value: reading.read(last) }] : [];
  }
  const key = first.name === 'PropertyDefinition' ? nameOf(first, reading) : reading.read(first);
  if (children.length === 1) {
    const name = reading.textOf(first);
    const value: Expression = { kind: 'name', name, from: first.from, to: first.to };
    return [{ key, value }];
  }
  // `"__proto__": x` gives the object a prototype and no field.
  if (key.kind === 'known' && key.value.kind === 'text' && key.value.parts[0] === '__proto__') {
    const { from, to } = property;
    return [{ key: { kind: 'known', value: unknownAt({ from, to }), from, to }, value: reading.read(last) }];
  }
  return [{ key, value: reading.read(last) }];
}

function nameOf(node: SyntaxNode, reading: Reading): Expression {
  return { kind: 'known', value: textValue(reading.textOf(node)), from: node.from, to: node.to };
}
