import type { SyntaxNode } from '@lezer/common';
import { commaGroups } from './syntax';

/** The arguments of a call: those by place, and those by name. */
export type CallArguments = {
  readonly placed: readonly SyntaxNode[];
  readonly named: ReadonlyMap<string, SyntaxNode>;
};

/** The arguments of a call expression or a class header. */
export function argumentsOf(call: SyntaxNode, textOf: (node: SyntaxNode) => string): CallArguments {
  const list = call.getChild('ArgList');
  const placed: SyntaxNode[] = [];
  const named = new Map<string, SyntaxNode>();
  for (const [first, equals, value] of list ? commaGroups(list) : []) {
    if (first && equals?.name === 'AssignOp' && value) named.set(textOf(first), value);
    else if (first) placed.push(first);
  }
  return { placed, named };
}
