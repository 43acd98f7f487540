import type { SyntaxNode } from '@lezer/common';

/** The children of a node in order, without comments and broken places. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!child.type.isError && !isComment(child)) children.push(child);
  }
  return children;
}

/** The children between commas, group by group: parameters, type arguments, members; brackets are left out. */
export function commaGroups(node: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (BRACKETS.has(child.name)) continue;
    if (child.name === ',' || child.name === ';') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups.filter((group) => group.length > 0);
}

const BRACKETS = new Set(['(', ')', '[', ']', '{', '}', '<', '>']);

export function isComment(node: SyntaxNode): boolean {
  return node.name === 'Comment' || node.name === 'LineComment' || node.name === 'BlockComment';
}
