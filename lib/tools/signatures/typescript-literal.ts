import type { SyntaxNode } from '@lezer/common';
import { isJsonObject, type JsonValue } from '../../core/json';
import { unescaped } from './escapes';
import { numberLiteral } from './number-literal';
import { childrenOf, commaGroups } from './syntax';
import { declarationsNamed, type TypeScriptScope } from './typescript-scope';

const DEEPEST = 12;

/** The value of a literal expression, of a constant or an enum member of the text; `undefined` for all else. */
export function literalOf(node: SyntaxNode, scope: TypeScriptScope, depth = 0): JsonValue | undefined {
  if (depth > DEEPEST || !scope.reading.spend()) return undefined;
  const text = scope.reading.textOf(node);
  switch (node.name) {
    case 'String':
      return unescaped(text.slice(1, -1));
    case 'TemplateString':
      return node.getChild('Interpolation') ? undefined : unescaped(text.slice(1, -1));
    case 'Number':
      return numberLiteral(text);
    case 'BooleanLiteral':
      return text === 'true';
    case 'null':
      return null;
    case 'UnaryExpression':
      return signed(node, scope, depth);
    case 'ParenthesizedExpression':
    case 'LiteralType':
    case 'BinaryExpression':
      return castValue(node, scope, depth);
    case 'ArrayExpression':
      return listOf(node, scope, depth);
    case 'ObjectExpression':
      return recordOf(node, scope, depth);
    case 'VariableName':
      return constantOf(text, scope, depth);
    case 'MemberExpression':
      return memberOf(node, scope, depth);
    default:
      return undefined;
  }
}

/** The name of a property as written: an identifier, a string or a number. */
export function propertyName(node: SyntaxNode, scope: TypeScriptScope): string | undefined {
  const children = childrenOf(node);
  const end = children.findIndex(({ name: kind }) => kind === ':' || kind === 'Equals' || kind === 'TypeAnnotation');
  const name = children.slice(0, end < 0 ? undefined : end).find((child) => PROPERTY_NAMES.has(child.name));
  if (!name || node.getChild('[')) return undefined;
  const text = scope.reading.textOf(name);
  return name.name === 'String' ? unescaped(text.slice(1, -1)) : text;
}

const PROPERTY_NAMES = new Set(['PropertyDefinition', 'PropertyName', 'String', 'Number']);

/** `-1`, `+1`, `!0`; a sign binds a number only. */
function signed(node: SyntaxNode, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const [sign, operand] = childrenOf(node);
  const value = operand ? literalOf(operand, scope, depth + 1) : undefined;
  if (!sign || typeof value !== 'number') return undefined;
  const operator = scope.reading.textOf(sign);
  if (operator === '-') return -value;
  return operator === '+' ? value : undefined;
}

/** `("x")`, `"x" as const`, `{…} satisfies T`; no arithmetic. */
function castValue(node: SyntaxNode, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const children = childrenOf(node).filter(({ name }) => name !== '(' && name !== ')');
  const [value, operator] = children;
  if (!value || (operator && operator.name !== 'as' && operator.name !== 'satisfies')) return undefined;
  return literalOf(value, scope, depth + 1);
}

function listOf(node: SyntaxNode, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const items: JsonValue[] = [];
  for (const [item, more] of commaGroups(node)) {
    const value = item && !more ? literalOf(item, scope, depth + 1) : undefined;
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function recordOf(node: SyntaxNode, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const entries: [string, JsonValue][] = [];
  for (const property of node.getChildren('Property')) {
    const name = propertyName(property, scope);
    const value = property.getChild(':') ? property.lastChild : null;
    const read = value ? literalOf(value, scope, depth + 1) : undefined;
    if (name === undefined || name === '__proto__' || read === undefined) return undefined;
    entries.push([name, read]);
  }
  return Object.fromEntries(entries);
}

function constantOf(name: string, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const declared = declarationsNamed(name, scope);
  const [value] = declared.nodes;
  return value ? literalOf(value, declared.scope, depth + 1) : undefined;
}

function memberOf(node: SyntaxNode, scope: TypeScriptScope, depth: number): JsonValue | undefined {
  const [object, , property] = childrenOf(node);
  if (object?.name !== 'VariableName' || !property) return undefined;
  const name = scope.reading.textOf(property);
  const key = property.name === 'String' ? name.slice(1, -1) : name;
  const declared = declarationsNamed(scope.reading.textOf(object), scope);
  const [declaration] = declared.nodes;
  if (declaration?.name === 'EnumDeclaration') return enumMembers(declaration, declared.scope).get(key);
  const record = declaration ? literalOf(declaration, declared.scope, depth + 1) : undefined;
  return isJsonObject(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The members of an enum with their values; a computed one is not among them. */
export function enumMembers(declaration: SyntaxNode, scope: TypeScriptScope): ReadonlyMap<string, JsonValue> {
  const members = new Map<string, JsonValue>();
  const body = declaration.getChild('EnumBody');
  let counter: number | undefined = 0;
  for (const [name, equals, value] of body ? commaGroups(body) : []) {
    if (!name) continue;
    const given: JsonValue | undefined = equals && value ? literalOf(value, scope, 1) : counter;
    counter = typeof given === 'number' ? given + 1 : undefined;
    if (given !== undefined) members.set(scope.reading.textOf(name), given);
    else scope.reading.note(`The enum member ${scope.reading.excerpt(name)} is computed and left out.`);
  }
  return members;
}
