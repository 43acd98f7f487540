import type { SyntaxNode } from '@lezer/common';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { membersOf } from './members';
import { childrenOf } from './syntax';
import { enumMembers, literalOf } from './typescript-literal';
import { declarationsNamed, type TypeScriptScope } from './typescript-scope';
import { literal, typeOf, union } from './union';

/** `keyof T`: the names of its properties. */
export function keyofType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const schema = scope.types.follow(scope.typeOf(node.lastChild, scope));
  const names = membersOf(schema)?.map(({ name }) => name) ?? [];
  return names.length > 0 ? literal(names) : notFollowed(node, scope);
}

/** `typeof x` of a constant whose value stands in the text. */
export function typeofType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const name = node.lastChild;
  const enumeration = name ? enumOf(name, scope) : undefined;
  if (enumeration) return exactly(Object.fromEntries(enumeration));
  const value = name ? literalOf(name, scope) : undefined;
  return value === undefined ? notFollowed(node, scope) : exactly(value);
}

/** `Enum.Member`, `T["key"]`, `T[number]`. */
export function indexedType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const [object, mark, key] = childrenOf(node);
  if (!object || !key) return notFollowed(node, scope);
  const { reading } = scope;
  if (mark?.name === '.') {
    const value = enumOf(object, scope)?.get(reading.textOf(key));
    return value === undefined ? notFollowed(node, scope) : literal([value]);
  }
  const schema = scope.types.follow(scope.typeOf(object, scope));
  if (reading.textOf(key) === 'number') return isJsonObject(schema.items) ? schema.items : notFollowed(node, scope);
  const names: JsonValue | undefined = scope.typeOf(key, scope).enum;
  const wanted = new Set(Array.isArray(names) ? names : []);
  const found = (membersOf(schema) ?? []).filter(({ name }) => wanted.has(name)).map((member) => member.schema);
  return found.length > 0 ? union(found) : notFollowed(node, scope);
}

function enumOf(name: SyntaxNode, scope: TypeScriptScope): ReadonlyMap<string, JsonValue> | undefined {
  const declared = declarationsNamed(scope.reading.textOf(name), scope);
  const [declaration] = declared.nodes;
  return declaration?.name === 'EnumDeclaration' ? enumMembers(declaration, declared.scope) : undefined;
}

/** The schema of one value, as TypeScript's `as const` sees it. */
function exactly(value: JsonValue): JsonObject {
  if (Array.isArray(value)) return { type: 'array', items: union(value.map((item: JsonValue) => literal([item]))) };
  if (!isJsonObject(value)) return literal([value]);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(value).map(([name, own]) => [name, typeOf(own) === 'object' ? { type: 'object' } : exactly(own)]),
    ),
    required: Object.keys(value),
  };
}

function notFollowed(node: SyntaxNode, { reading }: TypeScriptScope): JsonObject {
  reading.note(`The type ${reading.excerpt(node)} is not found in this text; any value is allowed.`);
  return {};
}
