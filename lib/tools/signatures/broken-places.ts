import type { SyntaxNode } from '@lezer/common';
import type { Reading } from './reading';

const BODIES = new Set(['Body', 'Block', 'TupleType']);
const MOST = 3;

/** Notes where a text is broken outside the bodies of its functions; answers how many places there are. */
export function noteBrokenPlaces(top: SyntaxNode, reading: Reading): number {
  let count = 0;
  top.cursor().iterate((node) => {
    if (BODIES.has(node.name) && node.node.parent?.name !== 'ClassDefinition') return false;
    if (!node.type.isError) return true;
    const text = reading.source.slice(node.from, node.to).trim();
    const follows = reading.source.slice(node.to, node.to + 1);
    if (text === '' && node.name === '⚠' && node.node.parent?.name === 'FunctionDefinition') return false;
    count += 1;
    if (count <= MOST) {
      const line = reading.source.slice(0, node.from).split('\n').length;
      const near = (text || follows.trim()).slice(0, 30);
      reading.note(near === '' ? `Line ${line} breaks off.` : `Line ${line} is broken near “${near}”.`);
    }
    return false;
  });
  if (count > MOST) reading.note(`The text is broken in ${count} places; what could be read is here.`);
  return count;
}
