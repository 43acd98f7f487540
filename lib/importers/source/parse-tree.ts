import type { Parser, PartialParse, Tree } from '@lezer/common';

/** Steps in which a grammar looks for a way on; sound code with a few slips needs some hundreds. */
const MOST_REPAIRS = 8000;

/** The syntax tree of a text; undefined where it is so broken that the grammar would look for sense in it for minutes. */
export function parseTree(parser: Parser, source: string): Tree | undefined {
  const parse = parser.startParse(source);
  let repairs = 0;
  for (;;) {
    const tree = parse.advance();
    if (tree !== null) return tree;
    if (isRepairing(parse)) repairs += 1;
    if (repairs > MOST_REPAIRS) return undefined;
  }
}

/** What the parser of @lezer/lr keeps for itself; without it a text is merely read to its end. */
function isRepairing(parse: PartialParse): boolean {
  return 'recovering' in parse && typeof parse.recovering === 'number' && parse.recovering > 0;
}
