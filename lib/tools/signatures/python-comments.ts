import type { SyntaxNode } from '@lezer/common';
import { commentAfter, commentsBefore } from './comments';
import { type DocText, flowing, linesOf } from './doc-text';
import { docstring } from './docstring';
import { stringOf } from './python-literal';
import type { PythonScope } from './python-scope';
import { childrenOf } from './syntax';

/** What the docstring of a function or class says, else the comment lines above it. */
export function docOf(node: SyntaxNode, scope: PythonScope): DocText {
  const first = childrenOf(node.getChild('Body') ?? node).find(({ name }) => name !== ':');
  const text = first ? stringStatement(first, scope) : undefined;
  if (text !== undefined) return docstring(text);
  const outer = node.parent?.name === 'DecoratedStatement' ? node.parent : node;
  return { description: spoken(commentsBefore(outer, scope.reading.source), scope), parameters: new Map() };
}

/** What a comment at a field or parameter says, or the string below a field. */
export function memberComment(
  first: SyntaxNode,
  last: SyntaxNode,
  below: SyntaxNode | undefined,
  scope: PythonScope,
): string {
  const text = below ? stringStatement(below, scope) : undefined;
  if (text !== undefined) return flowing(linesOf(text));
  const after = commentAfter(last, scope.reading.source);
  return spoken(after ? [after] : commentsBefore(first, scope.reading.source), scope);
}

function stringStatement(node: SyntaxNode, scope: PythonScope): string | undefined {
  return node.name === 'ExpressionStatement' && node.firstChild ? stringOf(node.firstChild, scope) : undefined;
}

function spoken(comments: readonly SyntaxNode[], { reading }: PythonScope): string {
  return flowing(comments.map((comment) => reading.textOf(comment).replace(/^#+!?\s?/, '')));
}
