import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import type { NamedTypes } from './named-types';
import type { Reading } from './reading';
import { childrenOf } from './syntax';

/** What a type or a value may refer to while it is read. */
export type PythonScope = {
  readonly reading: Reading;
  readonly types: NamedTypes;
  /** Classes, and the values of assignments, by name. */
  readonly declared: ReadonlyMap<string, SyntaxNode>;
  /** Reads a type; here, so that the readers of its parts need not know one another. */
  readonly typeOf: (node: SyntaxNode | null | undefined, scope: PythonScope) => JsonObject;
  /** The scope of the text itself, where this one reads a quoted type. */
  readonly root?: PythonScope;
};

/** A statement without its decorators. */
export function undecorated(node: SyntaxNode): SyntaxNode {
  return node.name === 'DecoratedStatement' ? (node.lastChild ?? node) : node;
}

const BLOCKS = new Set(['IfStatement', 'TryStatement', 'WithStatement']);

/** The statements of a script or a body; those of `if` and `try` are among them. */
export function statementsOf(node: SyntaxNode, depth = 0): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) => {
    if (!BLOCKS.has(child.name)) return [child];
    return depth < 8 ? child.getChildren('Body').flatMap((body) => statementsOf(body, depth + 1)) : [];
  });
}

/** The declared names: `class X`, `X = …`, `X: TypeAlias = …`, `type X = …`. */
export function declarationsOf(
  statements: readonly SyntaxNode[],
  textOf: Reading['textOf'],
): ReadonlyMap<string, SyntaxNode> {
  const declared = new Map<string, SyntaxNode>();
  for (const statement of statements.map(undecorated)) {
    const name = statement.getChild('VariableName');
    if (!name) continue;
    const value = statement.getChild('AssignOp')?.nextSibling;
    if (statement.name === 'ClassDefinition') declared.set(textOf(name), statement);
    else if (statement.name === 'AssignStatement' && value) declared.set(textOf(name), value);
    else if (statement.name === 'TypeDefinition' && statement.lastChild)
      declared.set(textOf(name), statement.lastChild);
  }
  return declared;
}
