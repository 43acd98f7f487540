import { parser } from '@lezer/python';
import { excerptOf } from '../source/excerpt';
import { parseTree } from '../source/parse-tree';
import { childrenOf, readingOf } from '../source/reading';
import type { Program } from '../source/syntax';
import { pythonExpression } from './python-expression';
import { pythonStatement } from './python-statement';

/** A Python text, parsed and never executed; broken places are passed over; undefined where there is little else. */
export function parsePython(source: string): Program | undefined {
  const tree = parseTree(parser, source);
  if (tree === undefined) return undefined;
  const reading = readingOf(source, { expression: pythonExpression, statement: pythonStatement });
  return {
    statements: reading.readStatements(childrenOf(tree.topNode)),
    excerpt: (place) => excerptOf(source, tree, place),
    length: source.length,
    language: 'python',
  };
}
