import { parser } from '@lezer/javascript';
import { excerptOf } from '../source/excerpt';
import { parseTree } from '../source/parse-tree';
import { childrenOf, readingOf } from '../source/reading';
import type { Program } from '../source/syntax';
import { javaScriptExpression } from './javascript-expression';
import { javaScriptStatement } from './javascript-statement';

const TYPESCRIPT = parser.configure({ dialect: 'ts' });

/** A JavaScript or TypeScript text, parsed and never executed; broken places are passed over; undefined where there is little else. */
export function parseJavaScript(source: string): Program | undefined {
  const tree = parseTree(TYPESCRIPT, source);
  if (tree === undefined) return undefined;
  const reading = readingOf(source, { expression: javaScriptExpression, statement: javaScriptStatement });
  return {
    statements: reading.readStatements(childrenOf(tree.topNode)),
    excerpt: (place) => excerptOf(source, tree, place),
    length: source.length,
    language: 'javascript',
  };
}
