import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import { intersection } from './intersection';
import { childrenOf, commaGroups } from './syntax';
import { builtInType } from './typescript-built-in';
import { docOf } from './typescript-comments';
import { enumMembers } from './typescript-literal';
import { objectType } from './typescript-object';
import { declarationsNamed, type TypeScriptScope } from './typescript-scope';
import { literal } from './union';

/** The name that a type node begins with. */
export function nameOf(node: SyntaxNode, { reading }: TypeScriptScope): string {
  return /^[\w$\u0080-\uffff]+/.exec(reading.textOf(node))?.[0] ?? '';
}

/** A type by its name: a type parameter, a declaration of the text, or one that TypeScript brings along. */
export function namedType(name: string, args: readonly SyntaxNode[], scope: TypeScriptScope): JsonObject {
  const given = args.map((arg) => scope.typeOf(arg, scope));
  const generic = scope.generics.get(name);
  if (generic) return generic;
  const { nodes: declarations, scope: root } = declarationsNamed(name, scope);
  if (declarations.length > 0) {
    const outside = { ...root, generics: new Map<string, JsonObject>() };
    return scope.types.resolve(name, given, () =>
      intersection(declarations.map((node) => declaredType(node, given, outside))),
    );
  }
  const schema = builtInType(name, given, scope);
  if (schema) return schema;
  const lack = name === 'never' || name === 'symbol' ? 'has no form in JSON Schema' : 'is not declared in this text';
  if (name !== '') scope.reading.note(`The type ${name.slice(0, 80)} ${lack}; any value is allowed.`);
  return {};
}

/** The type parameters of a declaration with what is given for them, else their default or bound. */
export function genericsOf(
  node: SyntaxNode,
  given: readonly JsonObject[],
  scope: TypeScriptScope,
): ReadonlyMap<string, JsonObject> {
  const list = node.getChild('TypeParamList');
  const generics = new Map(scope.generics);
  for (const [index, [name, , ...rest]] of (list ? commaGroups(list) : []).entries()) {
    if (name)
      generics.set(scope.reading.textOf(name), given[index] ?? scope.typeOf(rest.at(-1), { ...scope, generics }));
  }
  return generics;
}

function declaredType(node: SyntaxNode, given: readonly JsonObject[], outside: TypeScriptScope): JsonObject {
  const scope = { ...outside, generics: genericsOf(node, given, outside) };
  const schema = bodyOf(node, scope);
  const { description } = docOf(node, scope.reading);
  const isOpen = Object.keys(schema).length === 0 || schema.$ref !== undefined;
  return description && !isOpen ? { ...schema, description } : schema;
}

function bodyOf(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  switch (node.name) {
    case 'InterfaceDeclaration':
    case 'ClassDeclaration': {
      const bases = childrenOf(node).filter(({ name }) => name === 'TypeName' || name === 'ParameterizedType');
      const body = node.getChild('ObjectType') ?? node.getChild('ClassBody');
      const own = body ? objectType(body, scope) : {};
      const isBuilding = node.name === 'InterfaceDeclaration' && bases.length > 0;
      return isBuilding
        ? intersection([...bases.map((base) => scope.types.follow(scope.typeOf(base, scope))), own])
        : own;
    }
    case 'TypeAliasDeclaration':
      return scope.typeOf(node.getChild('Equals')?.nextSibling, scope);
    case 'EnumDeclaration':
      return enumType(node, scope);
    default:
      scope.reading.note(`${scope.reading.excerpt(node)} is no type; any value is allowed.`);
      return {};
  }
}

function enumType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const values = [...enumMembers(node, scope).values()];
  return values.length > 0 ? literal(values) : {};
}
