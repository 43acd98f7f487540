import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import { intersection } from './intersection';
import { childrenOf, commaGroups } from './syntax';
import { tupleOf } from './tuple';
import { literalOf } from './typescript-literal';
import { indexedType, keyofType, typeofType } from './typescript-lookup';
import { namedType, nameOf } from './typescript-named';
import { objectType } from './typescript-object';
import type { TypeScriptScope } from './typescript-scope';
import { isUndefined } from './typescript-undefined';
import { literal, union } from './union';

type Reader = (node: SyntaxNode, scope: TypeScriptScope) => JsonObject;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['TypeName', (node, scope) => namedType(nameOf(node, scope), [], scope)],
  ['VariableName', (node, scope) => namedType(nameOf(node, scope), [], scope)],
  ['ParameterizedType', parameterized],
  ['ArrayType', (node, scope) => ({ type: 'array', items: typeSchema(node.firstChild, scope) })],
  ['TupleType', tupleType],
  ['UnionType', (node, scope) => union(operandsOf(node, scope))],
  ['IntersectionType', (node, scope) => intersection(operandsOf(node, scope))],
  ['ParenthesizedType', inner],
  ['ReadonlyType', inner],
  ['LiteralType', literalType],
  ['TemplateType', () => ({ type: 'string' })],
  ['NullType', () => ({ type: 'null' })],
  ['ObjectType', objectType],
  ['IndexedType', indexedType],
  ['KeyofType', keyofType],
  ['TypeofType', typeofType],
]);

/** The JSON Schema of a type; what JSON cannot express stays open and is noted. */
export function typeSchema(node: SyntaxNode | null | undefined, scope: TypeScriptScope): JsonObject {
  if (!node) return {};
  return scope.reading.nested(() => (READERS.get(node.name) ?? notUnderstood)(node, scope));
}

function notUnderstood(node: SyntaxNode, { reading }: TypeScriptScope): JsonObject {
  const text = reading.excerpt(node);
  if (text !== '') reading.note(`The type ${text} has no form in JSON Schema; any value is allowed.`);
  return {};
}

function operandsOf(node: SyntaxNode, scope: TypeScriptScope): readonly JsonObject[] {
  return childrenOf(node)
    .filter((child) => child.name !== 'LogicOp' && !isUndefined(child, scope.reading))
    .map((child) => typeSchema(child, scope));
}

function inner(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  return typeSchema(
    childrenOf(node).find(({ name }) => name !== '(' && name !== 'readonly'),
    scope,
  );
}

function literalType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const value = literalOf(node, scope);
  return value === undefined ? notUnderstood(node, scope) : literal([value]);
}

function tupleType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const parts = commaGroups(node).map((group) => group.filter(({ name }) => name !== 'Label' && name !== ':'));
  const types = parts.flatMap((part) => part.slice(-1)).map((part) => typeSchema(part, scope));
  if (parts.every((part) => part.length === 1) && !/[?:]|\.\.\./.test(scope.reading.textOf(node)))
    return tupleOf(types);
  if (parts.some((part) => part.length !== 1 || part[0]?.lastChild?.type.isError)) {
    scope.reading.note(`The tuple ${scope.reading.excerpt(node)} is read as a list of any length.`);
    return { type: 'array', items: union(types) };
  }
  return tupleOf(types);
}

function parameterized(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const name = node.firstChild;
  const list = node.getChild('TypeArgList');
  if (!name || !list || name.name !== 'TypeName') return notUnderstood(node, scope);
  return namedType(
    nameOf(name, scope),
    commaGroups(list).flatMap((group) => group.slice(0, 1)),
    scope,
  );
}
