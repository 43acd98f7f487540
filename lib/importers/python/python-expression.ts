import type { SyntaxNode } from '@lezer/common';
import { readNumber } from '../source/read-number';
import { chainOf, childrenOf, itemsOf, otherOf, type Reading } from '../source/reading';
import type { Argument, Entry, Expression, Item } from '../source/syntax';
import { NULL } from '../source/value';
import { readPythonString } from './python-string';

/** An expression of Python. */
export function pythonExpression(node: SyntaxNode, reading: Reading): Expression {
  const place = { from: node.from, to: node.to };
  const children = childrenOf(node);
  switch (node.name) {
    case 'String':
    case 'FormatString':
      return readPythonString(node, reading);
    case 'ContinuedString':
      return { ...place, kind: 'sum', terms: children.map(reading.read) };
    case 'Number':
      return readNumber(node, reading);
    case 'Boolean':
      return { ...place, kind: 'known', value: { kind: 'boolean', value: reading.textOf(node) === 'True' } };
    case 'None':
      return { ...place, kind: 'known', value: NULL };
    case 'VariableName':
      return { ...place, kind: 'name', name: reading.textOf(node) };
    case 'ArrayExpression':
    case 'TupleExpression':
      return { ...place, kind: 'list', items: readItems(children, reading) };
    case 'DictionaryExpression':
      return { ...place, kind: 'dict', entries: readEntries(children, reading) };
    case 'MemberExpression':
      return readMember(node, reading);
    case 'CallExpression':
      return readCall(node, reading);
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return children.length === (node.name === 'AwaitExpression' ? 2 : 3) && children[1]
        ? reading.read(children[1])
        : otherOf(node, reading);
    case 'BinaryExpression':
      return readBinary(node, reading);
    case 'UnaryExpression': {
      const [sign, value] = children;
      const isNegative = sign && reading.textOf(sign) === '-';
      return isNegative && value ? { ...place, kind: 'negative', value: reading.read(value) } : otherOf(node, reading);
    }
    case 'NamedExpression': {
      const [target, , value] = children;
      if (!target || !value) return otherOf(node, reading);
      return { ...place, ...ASSIGN, target: reading.read(target), value: reading.read(value) };
    }
    default:
      return otherOf(node, reading);
  }
}

const ASSIGN = { kind: 'assign', operator: '=', declares: true } as const;

function readItems(children: readonly SyntaxNode[], reading: Reading): readonly Item[] {
  return itemsOf(children).flatMap((item): Item[] => {
    const value = item.at(-1);
    return value === undefined ? [] : [{ spread: item[0]?.name === '*', value: reading.read(value) }];
  });
}

function readEntries(children: readonly SyntaxNode[], reading: Reading): readonly Entry[] {
  return itemsOf(children).flatMap((item): Entry[] => {
    const [first, , second] = item;
    const last = item.at(-1);
    if (first === undefined || last === undefined) return [];
    if (first.name === '**') return [{ spread: reading.read(last) }];
    return second === undefined ? [] : [{ key: reading.read(first), value: reading.read(second) }];
  });
}

function readMember(node: SyntaxNode, reading: Reading): Expression {
  const [object, sign, key, ...more] = childrenOf(node);
  if (!object || !key) return otherOf(node, reading);
  const place = { from: node.from, to: node.to };
  if (sign?.name === '.') {
    return { ...place, kind: 'member', object: reading.read(object), name: reading.textOf(key) };
  }
  if (sign?.name !== '[' || more.length > 1) return otherOf(node, reading);
  return { ...place, kind: 'index', object: reading.read(object), key: reading.read(key) };
}

function readCall(node: SyntaxNode, reading: Reading): Expression {
  const [callee, list] = childrenOf(node);
  if (!callee || list?.name !== 'ArgList') return otherOf(node, reading);
  const args = itemsOf(childrenOf(list)).flatMap((item): Argument[] => {
    const [first, second] = item;
    const value = item.at(-1);
    if (!first || !value) return [];
    if (first.name === '*' || first.name === '**') {
      return [{ spread: first.name === '*' ? 'list' : 'dict', value: reading.read(value) }];
    }
    // `f(x for x in y)` is no argument that could be read.
    if (second?.name === 'AssignOp')
      return item.length < 3 ? [] : [{ name: reading.textOf(first), value: reading.read(value) }];
    return [{ value: item.length === 1 ? reading.read(first) : { ...placeOf(item), kind: 'other', inside: [] } }];
  });
  return { from: node.from, to: node.to, kind: 'call', callee: reading.read(callee), args };
}

function placeOf(item: readonly SyntaxNode[]) {
  return { from: item[0]?.from ?? 0, to: item.at(-1)?.to ?? 0 };
}

const CHAINS = new Map([
  ['+', 'sum'],
  ['|', 'merge'],
] as const);

function readBinary(node: SyntaxNode, reading: Reading): Expression {
  const [first, sign, second] = childrenOf(node);
  if (!first || !sign || !second) return otherOf(node, reading);
  const place = { from: node.from, to: node.to };
  const operator = reading.textOf(sign);
  if (operator === 'or') {
    return { ...place, kind: 'either', first: reading.read(first), second: reading.read(second) };
  }
  const kind = operator === '+' || operator === '|' ? CHAINS.get(operator) : undefined;
  if (kind === undefined) return otherOf(node, reading);
  return { ...place, kind, terms: chainOf(node, operator, reading).map(reading.read) };
}
