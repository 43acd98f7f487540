import type { SyntaxNode } from '@lezer/common';
import type { Expression, Statement } from './syntax';

/** Deeper than any body of a draft may be, and far from the end of the stack. */
const DEEPEST = 240;

/** What goes along while a syntax tree becomes expressions and statements. */
export type Reading = {
  readonly source: string;
  readonly textOf: (node: SyntaxNode) => string;
  readonly read: (node: SyntaxNode) => Expression;
  readonly readStatements: (nodes: readonly SyntaxNode[]) => readonly Statement[];
};

type Language = {
  expression(node: SyntaxNode, reading: Reading): Expression;
  statement(node: SyntaxNode, reading: Reading): readonly Statement[];
};

/** A reading of one text; what is nested too deep is read as not understood. */
export function readingOf(source: string, { expression, statement }: Language): Reading {
  let depth = 0;
  const nested = <T>(read: () => T, tooDeep: T): T => {
    if (depth >= DEEPEST) return tooDeep;
    depth += 1;
    const result = read();
    depth -= 1;
    return result;
  };
  const reading: Reading = {
    source,
    textOf: (node) => source.slice(node.from, node.to),
    read: (node) =>
      nested(() => expression(node, reading), { kind: 'other', from: node.from, to: node.to, inside: [] }),
    readStatements: (nodes) => nested(() => nodes.flatMap((node) => statement(node, reading)), []),
  };
  return reading;
}

const COMMENTS = new Set(['Comment', 'LineComment', 'BlockComment']);

/** The children of a node without comments. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.has(child.name)) children.push(child);
  }
  return children;
}

/** Children between commas; the brackets around them are left out. */
export function itemsOf(children: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const items: SyntaxNode[][] = [[]];
  for (const child of children) {
    if (BRACKETS.has(child.name)) continue;
    if (child.name === ',') items.push([]);
    else items.at(-1)?.push(child);
  }
  return items;
}

const BRACKETS = new Set(['(', ')', '[', ']', '{', '}']);

/** What stands inside of something that is not understood: it may hold calls. */
export function otherOf(node: SyntaxNode, reading: Reading): Expression {
  const inside = childrenOf(node).flatMap((child) => (child.firstChild === null ? [] : [reading.read(child)]));
  return { kind: 'other', from: node.from, to: node.to, inside };
}

/** Both sides of an operator that chains: `a + b + c`, however long. */
export function chainOf(node: SyntaxNode, operator: string, reading: Reading): readonly SyntaxNode[] {
  const terms: SyntaxNode[] = [];
  let left: SyntaxNode | undefined = node;
  while (left) {
    const [first, sign, second, ...more]: readonly SyntaxNode[] = childrenOf(left);
    const chains = left.name === 'BinaryExpression' && sign && reading.textOf(sign) === operator;
    if (!chains || !first || !second || more.length > 0) {
      terms.push(left);
      break;
    }
    terms.push(second);
    left = first;
  }
  return terms.reverse();
}
