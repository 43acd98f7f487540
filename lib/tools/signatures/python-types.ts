import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import { argumentsOf } from './python-arguments';
import { builtInType, genericType } from './python-built-in';
import { classType } from './python-class';
import { fieldFacts } from './python-field';
import { literalOf, stringOf } from './python-literal';
import { parsePython } from './python-parse';
import type { PythonScope } from './python-scope';
import { childrenOf, commaGroups } from './syntax';
import { literal, union } from './union';

/** The JSON Schema of an annotation; what JSON cannot express stays open and is noted. */
export function typeSchema(node: SyntaxNode | null | undefined, scope: PythonScope): JsonObject {
  if (!node) return {};
  return scope.reading.nested(() => read(node, scope));
}

function read(node: SyntaxNode, scope: PythonScope): JsonObject {
  switch (node.name) {
    case 'None':
      return { type: 'null' };
    case 'VariableName':
      return namedType(scope.reading.textOf(node), scope);
    case 'String':
    case 'ContinuedString':
      return quotedType(node, scope);
    case 'BinaryExpression':
      return either(node, scope);
    case 'ParenthesizedExpression':
      return typeSchema(
        childrenOf(node).find(({ name }) => name !== '('),
        scope,
      );
    case 'MemberExpression':
      return node.getChild('[') ? subscript(node, scope) : namedType(lastName(node, scope), scope);
    default:
      return notUnderstood(node, scope);
  }
}

function notUnderstood(node: SyntaxNode, { reading }: PythonScope): JsonObject {
  reading.note(`The type ${reading.excerpt(node)} has no form in JSON Schema; any value is allowed.`);
  return {};
}

/** The last part of `typing.Optional`. */
function lastName(node: SyntaxNode, { reading }: PythonScope): string {
  return /[^.\s]*$/.exec(reading.textOf(node))?.[0] ?? '';
}

function namedType(name: string, scope: PythonScope): JsonObject {
  const declaration = scope.declared.get(name);
  const root = scope.root ?? scope;
  if (declaration?.name === 'ClassDefinition') return scope.types.resolve(name, [], () => classType(declaration, root));
  if (declaration?.name === 'CallExpression') return madeType(name, declaration, root);
  if (declaration) return scope.types.resolve(name, [], () => typeSchema(declaration, root));
  const schema = builtInType(name);
  if (schema) return schema;
  scope.reading.note(`The type ${name.slice(0, 80)} is not declared in this text; any value is allowed.`);
  return {};
}

/** `TypeVar("T", bound=…)`, `NewType("N", int)`, `TypedDict("T", {…})`, `Enum("E", …)`. */
function madeType(name: string, call: SyntaxNode, scope: PythonScope): JsonObject {
  const maker = call.firstChild ? lastName(call.firstChild, scope) : '';
  const { placed, named } = argumentsOf(call, scope.reading.textOf);
  const second = placed[1];
  if (maker === 'NewType' && second) return scope.types.resolve(name, [], () => typeSchema(second, scope));
  if (maker === 'TypeVar') {
    const bound = named.get('bound');
    if (bound) return typeSchema(bound, scope);
    return placed.length > 1 ? union(placed.slice(1).map((each) => typeSchema(each, scope))) : {};
  }
  if (maker === 'TypedDict' && second) return scope.types.resolve(name, [], () => recordType(second, named, scope));
  if (maker.endsWith('Enum') && second) {
    const values = literalOf(second, scope);
    const words = typeof values === 'string' ? values.split(/[\s,]+/).filter(Boolean) : [];
    if (words.length > 0) return literal(words.map((_, index) => index + 1));
  }
  return notUnderstood(call, scope);
}

function recordType(node: SyntaxNode, named: ReadonlyMap<string, SyntaxNode>, scope: PythonScope): JsonObject {
  const entries = commaGroups(node).flatMap(([key, , type]): [string, JsonObject][] => {
    const name = key ? stringOf(key, scope) : undefined;
    return name === undefined || name === '__proto__' || !type ? [] : [[name, typeSchema(type, scope)]];
  });
  const total = named.get('total');
  const isTotal = !total || literalOf(total, scope) !== false;
  const required = entries.map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    ...(isTotal && required.length > 0 ? { required } : {}),
  };
}

function quotedType(node: SyntaxNode, scope: PythonScope): JsonObject {
  const source = stringOf(node, scope)?.trim() ?? '';
  const textOf = (each: SyntaxNode) => source.slice(each.from, each.to);
  const reading = { ...scope.reading, source, textOf, excerpt: (each: SyntaxNode) => textOf(each).slice(0, 60) };
  const expression = parsePython(source).getChild('ExpressionStatement')?.firstChild;
  return expression
    ? typeSchema(expression, { ...scope, reading, root: scope.root ?? scope })
    : notUnderstood(node, scope);
}

/** `A | B | None`: the chain is walked, not climbed, so that a long one stays flat. */
function either(node: SyntaxNode, scope: PythonScope): JsonObject {
  const operands: SyntaxNode[] = [];
  let rest: SyntaxNode | null | undefined = node;
  while (rest?.name === 'BinaryExpression') {
    const [left, operator, right]: readonly SyntaxNode[] = childrenOf(rest);
    if (!operator || !right || scope.reading.textOf(operator) !== '|') return notUnderstood(node, scope);
    operands.push(right);
    rest = left;
  }
  if (rest) operands.push(rest);
  return union(operands.reverse().map((operand) => typeSchema(operand, scope)));
}

function subscript(node: SyntaxNode, scope: PythonScope): JsonObject {
  const [object, ...rest] = childrenOf(node);
  const args = rest.filter(({ name }) => name !== '[' && name !== ']' && name !== ',');
  if (!object) return notUnderstood(node, scope);
  const name = lastName(object, scope);
  switch (name) {
    case 'Literal':
      return literalType(args, scope);
    case 'Annotated':
      return annotated(args, scope);
    case 'Callable':
      return notUnderstood(node, scope);
    default:
      return scope.declared.has(name)
        ? namedType(name, scope)
        : (genericType(name, args, scope) ?? namedType(name, scope));
  }
}

function literalType(args: readonly SyntaxNode[], scope: PythonScope): JsonObject {
  const values = args.map((arg) => literalOf(arg, scope));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) scope.reading.note('A value of Literal[…] is not understood and left out.');
  return known.length > 0 ? literal(known) : {};
}

/** `Annotated[T, "text"]`, `Annotated[T, Field(…)]`, `Annotated[T, Doc("text")]`. */
function annotated([type, ...extras]: readonly SyntaxNode[], scope: PythonScope): JsonObject {
  const schema = typeSchema(type, scope);
  const additions = extras.flatMap((extra) => {
    const text = stringOf(extra, scope);
    const { description = text?.trim(), constraints } = fieldFacts(extra, schema, scope);
    return [...Object.entries(constraints), ...(description ? [['description', description] as const] : [])];
  });
  return { ...schema, ...Object.fromEntries(additions) };
}
