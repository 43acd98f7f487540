import type { SyntaxNode } from '@lezer/common';
import type { Reading } from './reading';
import { childrenOf } from './syntax';

/** A type that only says "left out": JSON has no such value. */
export function isUndefined(node: SyntaxNode | null | undefined, reading: Reading): boolean {
  return node?.name === 'VoidType' || (node?.name === 'TypeName' && reading.textOf(node) === 'undefined');
}

/** True for `T | undefined`. */
export function allowsUndefined(node: SyntaxNode | null | undefined, reading: Reading): boolean {
  if (isUndefined(node, reading)) return true;
  const isUnion = node?.name === 'UnionType' || node?.name === 'ParenthesizedType';
  return isUnion && childrenOf(node).some((child) => isUndefined(child, reading));
}
