import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import type { NamedTypes } from './named-types';
import type { Reading } from './reading';
import { childrenOf } from './syntax';

/** What a type or a value may refer to while it is read. */
export type TypeScriptScope = {
  readonly reading: Reading;
  readonly types: NamedTypes;
  /** Interfaces, aliases, enums, classes and constants of the text by name; an interface may stand there twice. */
  readonly declared: ReadonlyMap<string, readonly SyntaxNode[]>;
  readonly generics: ReadonlyMap<string, JsonObject>;
  /** Reads a type; here, so that the readers of its parts need not know one another. */
  readonly typeOf: (node: SyntaxNode | null | undefined, scope: TypeScriptScope) => JsonObject;
  /** The scope of the text itself, where this one reads a type out of a comment. */
  readonly root?: TypeScriptScope;
};

/** The declarations of a name, with the scope that reads them. */
export function declarationsNamed(
  name: string,
  scope: TypeScriptScope,
): { readonly nodes: readonly SyntaxNode[]; readonly scope: TypeScriptScope } {
  return { nodes: scope.declared.get(name) ?? [], scope: scope.root ?? scope };
}

const WRAPPERS = new Set(['ExportDeclaration', 'AmbientDeclaration', 'NamespaceDeclaration', 'Block']);
const DECLARATIONS = new Set([
  'InterfaceDeclaration',
  'TypeAliasDeclaration',
  'EnumDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'FunctionDeclaration',
  'AmbientFunctionDeclaration',
  'ExpressionStatement',
]);

/** The statements of a script, out of `export`, `declare` and namespaces. */
export function statementsOf(top: SyntaxNode, depth = 0): readonly SyntaxNode[] {
  return childrenOf(top).flatMap((node) => {
    if (WRAPPERS.has(node.name)) return depth < 8 ? statementsOf(node, depth + 1) : [];
    return DECLARATIONS.has(node.name) || EXPRESSIONS.has(node.name) ? [node] : [];
  });
}

/** What may follow `export default`. */
const EXPRESSIONS = new Set([
  'ArrowFunction',
  'FunctionExpression',
  'ObjectExpression',
  'CallExpression',
  'ClassExpression',
]);

/** The declared names of the statements; a constant stands for the value after its `=`. */
export function declarationsOf(
  statements: readonly SyntaxNode[],
  textOf: Reading['textOf'],
): ReadonlyMap<string, readonly SyntaxNode[]> {
  const declared = new Map<string, SyntaxNode[]>();
  const add = (name: SyntaxNode | null, node: SyntaxNode) => {
    if (name) declared.set(textOf(name), [...(declared.get(textOf(name)) ?? []), node].slice(0, 20));
  };
  for (const node of statements) {
    if (node.name === 'VariableDeclaration') for (const { name, value } of variablesOf(node)) add(name, value);
    else add(node.getChild('TypeDefinition') ?? node.getChild('VariableDefinition'), node);
  }
  return declared;
}

export type Variable = {
  readonly name: SyntaxNode;
  readonly value: SyntaxNode;
  readonly type: SyntaxNode | undefined;
};

/** The variables of a `const` or `let` that are given a value. */
export function variablesOf(declaration: SyntaxNode): readonly Variable[] {
  return declaration.getChildren('VariableDefinition').flatMap((name) => {
    let next = name.nextSibling;
    while (next && next.name !== 'Equals' && next.name !== ',') next = next.nextSibling;
    const value = next?.name === 'Equals' ? next.nextSibling : null;
    const type = name.nextSibling?.name === 'TypeAnnotation' ? (name.nextSibling.lastChild ?? undefined) : undefined;
    return value ? [{ name, value, type }] : [];
  });
}
