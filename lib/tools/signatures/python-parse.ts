import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/** The syntax tree of a Python text; broken places are nodes of it. */
export function parsePython(source: string): SyntaxNode {
  return parser.parse(source).topNode;
}
