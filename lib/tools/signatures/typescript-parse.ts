import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

const TYPESCRIPT = parser.configure({ dialect: 'ts' });

/** The syntax tree of a TypeScript or JavaScript text; broken places are nodes of it. */
export function parseTypeScript(source: string): SyntaxNode {
  return TYPESCRIPT.parse(source).topNode;
}
