import type { SyntaxNode } from '@lezer/common';
import type { JsonValue } from '../../core/json';
import { unescaped } from './escapes';
import { numberLiteral } from './number-literal';
import { enumMembers } from './python-enum';
import type { PythonScope } from './python-scope';
import { childrenOf, commaGroups } from './syntax';

const DEEPEST = 12;

/** The value of a literal, of a constant or an enum member of the text; `undefined` for all else. */
export function literalOf(node: SyntaxNode, scope: PythonScope, depth = 0): JsonValue | undefined {
  if (depth > DEEPEST || !scope.reading.spend()) return undefined;
  const text = scope.reading.textOf(node);
  switch (node.name) {
    case 'String':
    case 'ContinuedString':
      return stringOf(node, scope);
    case 'Number':
      return numberLiteral(text);
    case 'Boolean':
      return text === 'True';
    case 'None':
      return null;
    case 'UnaryExpression':
      return signed(node, scope, depth);
    case 'ParenthesizedExpression': {
      const inner = childrenOf(node).find(({ name }) => name !== '(');
      return inner ? literalOf(inner, scope, depth + 1) : undefined;
    }
    case 'ArrayExpression':
    case 'TupleExpression':
      return listOf(node, scope, depth);
    case 'DictionaryExpression':
      return recordOf(node, scope, depth);
    case 'VariableName': {
      const value = scope.declared.get(text);
      return value && value.name !== 'ClassDefinition' ? literalOf(value, scope.root ?? scope, depth + 1) : undefined;
    }
    case 'MemberExpression':
      return memberOf(node, scope, depth);
    case 'CallExpression':
      return emptied(text);
    default:
      return undefined;
  }
}

/** The text of a string literal, prefixes and quotes taken off; bytes are no text. */
export function stringOf(node: SyntaxNode, scope: PythonScope): string | undefined {
  if (node.name === 'ContinuedString') {
    const parts = childrenOf(node).map((part) => stringOf(part, scope));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }
  if (node.name !== 'String') return undefined;
  const [, prefix = '', quote = '', rest = ''] =
    /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)$/.exec(scope.reading.textOf(node)) ?? [];
  const inside = rest.endsWith(quote) ? rest.slice(0, rest.length - quote.length) : rest;
  if (/b/i.test(prefix)) return undefined;
  return /r/i.test(prefix) ? inside : unescaped(inside);
}

/** `list()` and `dict()` make something empty. */
function emptied(text: string): JsonValue | undefined {
  if (/^(?:list|tuple|set)\(\s*\)$/.test(text)) return [];
  return /^dict\(\s*\)$/.test(text) ? {} : undefined;
}

function signed(node: SyntaxNode, scope: PythonScope, depth: number): JsonValue | undefined {
  const [sign, operand] = childrenOf(node);
  const value = operand ? literalOf(operand, scope, depth + 1) : undefined;
  if (!sign || typeof value !== 'number') return undefined;
  const operator = scope.reading.textOf(sign);
  if (operator === '-') return -value;
  return operator === '+' ? value : undefined;
}

function listOf(node: SyntaxNode, scope: PythonScope, depth: number): JsonValue | undefined {
  const items: JsonValue[] = [];
  for (const [item, more] of commaGroups(node)) {
    const value = item && !more ? literalOf(item, scope, depth + 1) : undefined;
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function recordOf(node: SyntaxNode, scope: PythonScope, depth: number): JsonValue | undefined {
  const entries: [string, JsonValue][] = [];
  for (const [key, colon, value] of commaGroups(node)) {
    const name = key && colon?.name === ':' ? literalOf(key, scope, depth + 1) : undefined;
    const read = value ? literalOf(value, scope, depth + 1) : undefined;
    if (typeof name !== 'string' || name === '__proto__' || read === undefined) return undefined;
    entries.push([name, read]);
  }
  return Object.fromEntries(entries);
}

/** `Unit.CELSIUS` and `Unit.CELSIUS.value`. */
function memberOf(node: SyntaxNode, scope: PythonScope, depth: number): JsonValue | undefined {
  const [object, , property] = childrenOf(node);
  if (!object || !property || property.name !== 'PropertyName') return undefined;
  const name = scope.reading.textOf(property);
  if (object.name === 'MemberExpression' && name === 'value') return memberOf(object, scope, depth + 1);
  const declaration = scope.declared.get(scope.reading.textOf(object));
  if (declaration?.name !== 'ClassDefinition') return undefined;
  const root = scope.root ?? scope;
  return enumMembers(declaration, root.reading, (value) => literalOf(value, root, depth + 1)).get(name);
}
