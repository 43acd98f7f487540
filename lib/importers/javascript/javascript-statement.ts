import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, type Reading } from '../source/reading';
import type { Expression, Statement } from '../source/syntax';
import { definedNames, readFunction } from './javascript-function';
import { javaScriptImports } from './javascript-import';

const ASSIGN = { kind: 'assign', operator: '=', declares: true } as const;

/** A statement of JavaScript, with what stands inside of it. */
export function javaScriptStatement(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const place = { from: node.from, to: node.to };
  const children = childrenOf(node);
  switch (node.name) {
    case 'ImportDeclaration':
      return [{ ...place, kind: 'import', names: javaScriptImports(children, reading) }];
    case 'VariableDeclaration':
      return itemsOf(children.filter(({ name }) => !KEYWORDS.has(name))).flatMap((item) => declare(item, reading));
    case 'FunctionDeclaration': {
      const name = children.find((child) => child.name === 'VariableDefinition');
      return name ? [{ ...place, kind: 'define', name: reading.textOf(name), value: readFunction(node, reading) }] : [];
    }
    case 'ReturnStatement': {
      const value = children.find(({ name }) => name !== 'return' && name !== ';');
      return value ? [{ ...place, kind: 'return', value: reading.read(value) }] : [];
    }
    case 'ClassDeclaration':
      return children
        .filter(({ name }) => name === 'ClassBody')
        .flatMap((body) => reading.readStatements(childrenOf(body)));
    case 'PropertyDeclaration': {
      const name = children.find((child) => child.name === 'PropertyDefinition');
      const value = children.findLast((child) => child.name !== ';');
      if (!name || !value || !children.some((child) => child.name === 'Equals')) return [];
      const self: Expression = { ...place, kind: 'name', name: 'this' };
      const target: Expression = { ...place, kind: 'member', object: self, name: reading.textOf(name) };
      return [{ ...place, kind: 'expression', value: { ...place, ...ASSIGN, target, value: reading.read(value) } }];
    }
    case 'MethodDeclaration':
      return [{ ...place, kind: 'expression', value: readFunction(node, reading) }];
    case 'ExportDeclaration':
    case 'LabeledStatement':
      return reading.readStatements(children);
    case 'Block':
      return [{ ...place, kind: 'block', scoped: true, body: reading.readStatements(children) }];
    case 'TryStatement':
    case 'CatchClause':
    case 'FinallyClause':
    case 'IfStatement':
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoStatement':
    case 'SwitchStatement':
    case 'SwitchBody':
      return [branches(node, reading)];
    default:
      return readExpressions(node, children, reading);
  }
}

const KEYWORDS = new Set(['const', 'let', 'var', 'using', 'await', 'declare', ';']);
/** Kinds of node that are statements of their own. */
const STATEMENT = /(?:Statement|Declaration|Clause|Block|Body)$/;

function readExpressions(node: SyntaxNode, children: readonly SyntaxNode[], reading: Reading): readonly Statement[] {
  if (node.name !== 'ExpressionStatement' && node.name !== 'ThrowStatement') {
    const isExpression = node.firstChild !== null && !STATEMENT.test(node.name);
    return isExpression ? [{ from: node.from, to: node.to, kind: 'expression', value: reading.read(node) }] : [];
  }
  return children.flatMap((child): Statement[] =>
    child.firstChild === null
      ? []
      : [{ from: child.from, to: child.to, kind: 'expression', value: reading.read(child) }],
  );
}

/** What may not happen, apart from the body of `try` and `finally`. */
function branches(node: SyntaxNode, reading: Reading): Statement {
  const isCertain = node.name === 'TryStatement' || node.name === 'FinallyClause';
  const body = childrenOf(node).flatMap((child): readonly Statement[] => {
    if (child.name === 'ForSpec' || child.name === 'ForOfSpec' || child.name === 'ForInSpec')
      return readSpec(child, reading);
    if (child.name === 'VariableDefinition') return [forget(child, reading)];
    return child.firstChild === null ? [] : reading.readStatements([child]);
  });
  return { from: node.from, to: node.to, kind: isCertain ? 'block' : 'branch', scoped: true, body };
}

function readSpec(spec: SyntaxNode, reading: Reading): readonly Statement[] {
  const inside = childrenOf(spec).flatMap((child) =>
    child.firstChild === null ? [] : reading.readStatements([child]),
  );
  return [...inside, forget(spec, reading)];
}

function forget(node: SyntaxNode, reading: Reading): Statement {
  return { from: node.from, to: node.to, kind: 'forget', names: definedNames(node, reading) };
}

function declare(item: readonly SyntaxNode[], reading: Reading): readonly Statement[] {
  const [target] = item;
  const value = item.at(-1);
  if (!target || !value) return [];
  const place = { from: target.from, to: value.to };
  const isSet = item.some(({ name }) => name === 'Equals') && value !== target;
  if (!isSet) return [{ ...place, kind: 'forget', names: definedNames(target, reading) }];
  const read = reading.read(value);
  if (target.name === 'VariableDefinition') {
    return [
      { ...place, kind: 'expression', value: { ...place, ...ASSIGN, target: reading.read(target), value: read } },
    ];
  }
  if (target.name === 'ObjectPattern') return takeApart(target, read, place, reading);
  return [
    { ...place, kind: 'expression', value: read },
    { ...place, kind: 'forget', names: definedNames(target, reading) },
  ];
}

/** `const { OpenAI } = require("openai")`: each name is a member of the value; the value itself is read once. */
function takeApart(
  pattern: SyntaxNode,
  value: Expression,
  place: { readonly from: number; readonly to: number },
  reading: Reading,
): readonly Statement[] {
  const statements: Statement[] = [
    { ...place, kind: 'expression', value: { ...place, ...ASSIGN, target: nameAt(TAKEN, place), value } },
  ];
  for (const [property] of itemsOf(childrenOf(pattern))) {
    const parts = property ? childrenOf(property) : [];
    const key = parts.find(({ name }) => name === 'PropertyName' || name === 'VariableDefinition');
    const names = parts.filter(({ name }) => name === 'VariableDefinition');
    const [only, ...more] = names;
    const isPlain =
      only && key && more.length === 0 && !parts.some(({ name }) => name === 'Spread' || name === 'Equals');
    if (!isPlain) {
      if (property) statements.push({ ...place, kind: 'forget', names: definedNames(property, reading) });
      continue;
    }
    const member: Expression = { ...place, kind: 'member', object: nameAt(TAKEN, place), name: reading.textOf(key) };
    const assign: Expression = { ...place, ...ASSIGN, target: reading.read(only), value: member };
    statements.push({ ...place, kind: 'expression', value: assign });
  }
  return statements;
}

/** No name of a program has a space. */
const TAKEN = 'value taken apart';

function nameAt(name: string, place: { readonly from: number; readonly to: number }): Expression {
  return { ...place, kind: 'name', name };
}
