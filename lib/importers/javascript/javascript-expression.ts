import type { SyntaxNode } from '@lezer/common';
import { readNumber } from '../source/read-number';
import { chainOf, childrenOf, itemsOf, otherOf, type Reading } from '../source/reading';
import type { Argument, Expression, Item } from '../source/syntax';
import { NULL, UNDEFINED, type Value } from '../source/value';
import { readFunction } from './javascript-function';
import { readEntries } from './javascript-object';
import { readJavaScriptString, readTemplate } from './javascript-string';

const NOT_A_NUMBER: Value = {
  kind: 'number',
  value: Number.NaN,
  isFloat: true,
  notes: ['A number that JSON does not have is sent as null.'],
};
const NAMES = new Map<string, Value>([
  ['undefined', UNDEFINED],
  ['NaN', NOT_A_NUMBER],
  ['Infinity', NOT_A_NUMBER],
]);
/** Around a value and without meaning for it: types, `await`, brackets. */
const AROUND = new Set(['ParenthesizedExpression', 'AwaitExpression', 'PrefixCast', 'NonNullExpression']);

/** An expression of JavaScript or TypeScript. */
export function javaScriptExpression(node: SyntaxNode, reading: Reading): Expression {
  const place = { from: node.from, to: node.to };
  const children = childrenOf(node);
  switch (node.name) {
    case 'String':
      return readJavaScriptString(node, reading);
    case 'TemplateString':
      return readTemplate(node, reading);
    case 'Number':
      return readNumber(node, reading);
    case 'BooleanLiteral':
      return { ...place, kind: 'known', value: { kind: 'boolean', value: reading.textOf(node) === 'true' } };
    case 'null':
      return { ...place, kind: 'known', value: NULL };
    case 'VariableName':
    case 'VariableDefinition':
    case 'this':
    case 'ImportMeta':
      return readName(reading.textOf(node), place);
    case 'ArrayExpression':
      return { ...place, kind: 'list', items: readItems(node, reading) };
    case 'ObjectExpression':
      return { ...place, kind: 'dict', entries: readEntries(node, reading) };
    case 'MemberExpression':
      return readMember(node, reading);
    case 'CallExpression':
    case 'NewExpression':
      return readCall(node, reading);
    case 'BinaryExpression':
      return readBinary(node, reading);
    case 'AssignmentExpression': {
      const [target, sign, value] = children;
      if (!target || !sign || !value) return otherOf(node, reading);
      const operator = reading.textOf(sign);
      return {
        ...place,
        kind: 'assign',
        operator,
        target: reading.read(target),
        value: reading.read(value),
        declares: false,
      };
    }
    case 'ArrowFunction':
    case 'FunctionExpression':
      return readFunction(node, reading);
    default:
      return AROUND.has(node.name) ? readInner(node, reading) : readOperator(node, reading);
  }
}

function readName(name: string, place: { readonly from: number; readonly to: number }): Expression {
  const value = NAMES.get(name);
  return value === undefined ? { ...place, kind: 'name', name } : { ...place, kind: 'known', value };
}

function readInner(node: SyntaxNode, reading: Reading): Expression {
  const inner = childrenOf(node).findLast(({ name }) => name !== ')');
  const isPlain = inner !== undefined && inner.name !== 'SequenceExpression' && inner.name !== '⚠';
  return isPlain ? reading.read(inner) : otherOf(node, reading);
}

function readOperator(node: SyntaxNode, reading: Reading): Expression {
  const [first, second] = childrenOf(node);
  const place = { from: node.from, to: node.to };
  // `x!` says only that x is there.
  if (node.name === 'PostfixExpression' && first && second && reading.textOf(second) === '!')
    return reading.read(first);
  if (node.name === 'UnaryExpression' && first && second) {
    const sign = reading.textOf(first);
    if (sign === '-') return { ...place, kind: 'negative', value: reading.read(second) };
    if (sign === 'void') return { ...place, kind: 'known', value: UNDEFINED };
  }
  return otherOf(node, reading);
}

function readItems(node: SyntaxNode, reading: Reading): readonly Item[] {
  const items = itemsOf(childrenOf(node));
  return items.flatMap((item, index): Item[] => {
    const value = item.at(-1);
    if (value !== undefined) return [{ spread: item[0]?.name === 'Spread', value: reading.read(value) }];
    const hole: Expression = { kind: 'known', value: UNDEFINED, from: node.from, to: node.to };
    return index === items.length - 1 ? [] : [{ spread: false, value: hole }];
  });
}

function readMember(node: SyntaxNode, reading: Reading): Expression {
  const [object, sign, ...more] = childrenOf(node).filter(({ name }, at) => at === 0 || name !== '?.');
  const isIndex = sign?.name === '[';
  // `a?.b` has no dot of its own.
  const key = isIndex || sign?.name === '.' ? more[0] : sign;
  if (!object || !key) return otherOf(node, reading);
  const place = { from: node.from, to: node.to };
  return isIndex
    ? { ...place, kind: 'index', object: reading.read(object), key: reading.read(key) }
    : { ...place, kind: 'member', object: reading.read(object), name: reading.textOf(key) };
}

function readCall(node: SyntaxNode, reading: Reading): Expression {
  const children = childrenOf(node);
  const callee = children.find(({ name }) => name !== 'new');
  const list = children.find(({ name }) => name === 'ArgList');
  if (!callee || (!list && node.name === 'CallExpression')) return otherOf(node, reading);
  const args = itemsOf(list ? childrenOf(list) : []).flatMap((item): Argument[] => {
    const value = item.at(-1);
    if (value === undefined) return [];
    const isSpread = item[0]?.name === 'Spread';
    return [{ ...(isSpread ? { spread: 'list' as const } : {}), value: reading.read(value) }];
  });
  return { from: node.from, to: node.to, kind: 'call', callee: reading.read(callee), args };
}

function readBinary(node: SyntaxNode, reading: Reading): Expression {
  const [first, sign, second] = childrenOf(node);
  if (!first || !sign || !second) return otherOf(node, reading);
  const place = { from: node.from, to: node.to };
  const operator = reading.textOf(sign);
  if (operator === 'as' || operator === 'satisfies') return reading.read(first);
  if (operator === '??' || operator === '||') {
    return { ...place, kind: 'either', first: reading.read(first), second: reading.read(second) };
  }
  if (operator !== '+') return otherOf(node, reading);
  return { ...place, kind: 'sum', terms: chainOf(node, '+', reading).map(reading.read) };
}
