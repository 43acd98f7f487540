import type { SyntaxNode } from '@lezer/common';
import { isComment } from './syntax';

/** The comments that stand directly above a node (or before it in its line), first to last. */
export function commentsBefore(node: SyntaxNode, source: string): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let next = node;
  for (let before = node.prevSibling; before && isComment(before); before = before.prevSibling) {
    const gap = source.slice(before.to, next.from);
    const isDoc = source.startsWith('/**', before.from);
    if (linesIn(gap) > 1 && !isDoc) break;
    if (isTrailing(before, source, gap)) break;
    found.unshift(before);
    if (isDoc) break;
    next = before;
  }
  return found;
}

/** The comment that ends the line of a node, after a comma or semicolon too. */
export function commentAfter(node: SyntaxNode, source: string): SyntaxNode | undefined {
  let last = node;
  for (let after = node.nextSibling; after; after = after.nextSibling) {
    if (source.slice(last.to, after.from).includes('\n')) return undefined;
    if (isComment(after)) {
      const gap = after.nextSibling ? source.slice(after.to, after.nextSibling.from) : '\n';
      return isTrailing(after, source, gap) ? after : undefined;
    }
    if (after.name !== ',' && after.name !== ';') return undefined;
    last = after;
  }
  return undefined;
}

/** A comment that ends a line with something else in it belongs to what stands before it. */
function isTrailing(comment: SyntaxNode, source: string, gap: string): boolean {
  const before = comment.prevSibling;
  if (!before || BRACKETS.has(before.name) || source.slice(before.to, comment.from).includes('\n')) return false;
  return comment.name !== 'BlockComment' || gap.includes('\n');
}

const BRACKETS = new Set(['(', '{', '[', ':']);

function linesIn(gap: string): number {
  return gap.split('\n', 3).length - 1;
}
