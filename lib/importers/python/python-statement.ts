import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, type Reading } from '../source/reading';
import type { Expression, Parameter, Statement } from '../source/syntax';
import { pythonImports } from './python-import';

/** A statement of Python, with what stands inside of it. */
export function pythonStatement(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const place = { from: node.from, to: node.to };
  const children = childrenOf(node);
  switch (node.name) {
    case 'ImportStatement':
      return [{ ...place, kind: 'import', names: pythonImports(children.map(reading.textOf)) }];
    case 'AssignStatement':
    case 'UpdateStatement':
      return readAssignment(node, reading);
    case 'StatementGroup':
      return reading.readStatements(children);
    case 'DecoratedStatement':
      return reading.readStatements(children.slice(-1));
    case 'FunctionDefinition':
      return readFunction(node, reading);
    case 'ClassDefinition':
      return bodies(children, 'block', reading);
    case 'WithStatement':
      return readWith(node, reading);
    case 'IfStatement':
    case 'WhileStatement':
    case 'ForStatement':
    case 'TryStatement':
    case 'MatchStatement':
      return readBranches(node, reading);
    case 'ReturnStatement': {
      const value = children[1];
      return value ? [{ ...place, kind: 'return', value: reading.read(value) }] : [];
    }
    default:
      return children.flatMap((child): Statement[] =>
        child.firstChild === null ? [] : [{ ...place, kind: 'expression', value: reading.read(child) }],
      );
  }
}

function readAssignment(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const children = childrenOf(node).filter(({ name }) => name !== 'TypeDef');
  const isOperator = ({ name }: SyntaxNode) => name === 'AssignOp' || name === 'UpdateOp';
  const operators = children.filter(isOperator);
  const lastOperator = children.findLastIndex(isOperator);
  const operator = operators[0] ? reading.textOf(operators[0]) : '=';
  const place = { from: node.from, to: node.to };
  const right = children.slice(lastOperator + 1).filter(({ name }) => name !== ',');
  const [only] = right;
  if (only === undefined || lastOperator < 1) return [];
  const value: Expression =
    right.length === 1
      ? reading.read(only)
      : { ...place, kind: 'list', items: right.map((item) => ({ spread: false, value: reading.read(item) })) };
  const targets = splitTargets(children.slice(0, lastOperator));
  return targets.flatMap((target): Statement[] => {
    const [single, ...more] = target;
    if (single === undefined) return [];
    if (more.length > 0) return [...unpack(target, value, reading)];
    const assign: Expression = {
      ...place,
      kind: 'assign',
      operator,
      target: reading.read(single),
      value,
      declares: true,
    };
    return [{ ...place, kind: 'expression', value: assign }];
  });
}

/** `a = b = 1` has two targets of one name each, `a, b = 1, 2` one of two. */
function splitTargets(children: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const targets: SyntaxNode[][] = [[]];
  for (const child of children) {
    if (child.name === 'AssignOp') targets.push([]);
    else if (child.name !== ',') targets.at(-1)?.push(child);
  }
  return targets;
}

function unpack(target: readonly SyntaxNode[], value: Expression, reading: Reading): readonly Statement[] {
  const place = { from: target[0]?.from ?? 0, to: value.to };
  const items = value.kind === 'list' && value.items.length === target.length ? value.items : undefined;
  if (items === undefined || items.some(({ spread }) => spread)) {
    return [
      { ...place, kind: 'expression', value },
      { ...place, kind: 'forget', names: target.map(reading.textOf) },
    ];
  }
  return target.flatMap((one, index): Statement[] => {
    const item = items[index];
    if (item === undefined) return [];
    const assign = {
      kind: 'assign',
      operator: '=',
      declares: true,
      target: reading.read(one),
      value: item.value,
    } as const;
    return [{ ...place, kind: 'expression', value: { ...place, ...assign } }];
  });
}

function readFunction(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const children = childrenOf(node);
  const place = { from: node.from, to: node.to };
  const list = children.find(({ name }) => name === 'ParamList');
  const parameters = itemsOf(list ? childrenOf(list) : []).flatMap((item): Parameter[] => {
    const [name, ...more] = item.filter((part) => part.name !== '*' && part.name !== '**');
    if (name?.name !== 'VariableName') return [];
    const fallback = more.some((part) => part.name === 'AssignOp') ? item.at(-1) : undefined;
    const isSpread = item[0] !== name;
    const parameter = { name: isSpread ? '' : reading.textOf(name) };
    return [fallback ? { ...parameter, fallback: reading.read(fallback) } : parameter];
  });
  const body = children.filter(({ name }) => name === 'Body').flatMap((one) => reading.readStatements(childrenOf(one)));
  const name = children.find((child) => child.name === 'VariableName');
  const value: Expression = { ...place, kind: 'function', parameters, body };
  return name ? [{ ...place, kind: 'define', name: reading.textOf(name), value }] : [];
}

function bodies(children: readonly SyntaxNode[], kind: 'block' | 'branch', reading: Reading): readonly Statement[] {
  return children
    .filter(({ name }) => name === 'Body')
    .map((body) => {
      const inside = reading.readStatements(childrenOf(body));
      return { from: body.from, to: body.to, kind, scoped: false, body: inside };
    });
}

function readWith(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const children = childrenOf(node);
  const place = { from: node.from, to: node.to };
  const head = children.filter(({ name }) => !['async', 'with', 'Body', ':', '(', ')'].includes(name));
  const items = itemsOf(head).flatMap((item): Statement[] => {
    const [value, as, target] = item;
    if (value === undefined) return [];
    const read = reading.read(value);
    if (as?.name !== 'as' || target === undefined) return [{ ...place, kind: 'expression', value: read }];
    const assign = {
      kind: 'assign',
      operator: '=',
      declares: true,
      target: reading.read(target),
      value: read,
    } as const;
    return [{ ...place, kind: 'expression', value: { ...place, ...assign } }];
  });
  return [...items, ...bodies(children, 'block', reading)];
}

/** What stands under a condition or in a loop may not happen, apart from the body of `try` and of the main guard. */
function readBranches(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const children = childrenOf(node);
  const statements: Statement[] = [];
  let head: SyntaxNode[] = [];
  for (const child of children) {
    if (child.name !== 'Body' && child.name !== 'MatchBody') {
      head.push(child);
      continue;
    }
    statements.push(...readHead(head, reading));
    const isCertain = ['try', 'finally'].includes(head[0]?.name ?? '') || head.some((one) => isMainGuard(one, reading));
    const body = reading.readStatements(child.name === 'Body' ? childrenOf(child) : [child]);
    statements.push({ from: child.from, to: child.to, kind: isCertain ? 'block' : 'branch', scoped: false, body });
    head = [];
  }
  return statements;
}

function readHead(head: readonly SyntaxNode[], reading: Reading): readonly Statement[] {
  const [keyword] = head;
  const until = head.findIndex(({ name }) => name === 'in');
  const targets = keyword?.name === 'for' ? head.slice(1, until === -1 ? undefined : until) : [];
  const names = targets.filter(({ name }) => name === 'VariableName').map(reading.textOf);
  const values = head.filter((child) => child.firstChild !== null && !targets.includes(child));
  return [
    ...values.map(
      (child): Statement => ({ from: child.from, to: child.to, kind: 'expression', value: reading.read(child) }),
    ),
    ...(keyword && names.length > 0 ? [{ from: keyword.from, to: keyword.to, kind: 'forget', names } as const] : []),
  ];
}

function isMainGuard(node: SyntaxNode, reading: Reading): boolean {
  return node.name === 'BinaryExpression' && reading.textOf(node).startsWith('__name__');
}
