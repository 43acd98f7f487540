import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, type Reading } from '../source/reading';
import type { Expression, Parameter, Statement } from '../source/syntax';

/** A function, arrow or method: its parameters, which nobody knows, and its body. */
export function readFunction(node: SyntaxNode, reading: Reading): Expression {
  const children = childrenOf(node);
  const list = children.find(({ name }) => name === 'ParamList');
  const last = children.at(-1);
  const body: readonly Statement[] =
    last === undefined || last === list
      ? []
      : last.name === 'Block'
        ? reading.readStatements(childrenOf(last))
        : [{ from: last.from, to: last.to, kind: 'return', value: reading.read(last) }];
  const parameters = itemsOf(list ? childrenOf(list) : []).flatMap((item): readonly Parameter[] => {
    const [target] = item;
    const fallback = item.some(({ name }) => name === 'Equals') ? item.at(-1) : undefined;
    if (target?.name !== 'VariableDefinition')
      return target ? definedNames(target, reading).map((name) => ({ name })) : [];
    const name = reading.textOf(target);
    return [fallback ? { name, fallback: reading.read(fallback) } : { name }];
  });
  return { from: node.from, to: node.to, kind: 'function', parameters, body };
}

const MOST_NAMES = 1000;

/** Every name that a pattern or list of parameters defines. */
export function definedNames(node: SyntaxNode, reading: Reading): readonly string[] {
  const names: string[] = [];
  node.cursor().iterate((at) => {
    if (at.from < node.from || at.to > node.to) return false;
    if (at.name === 'VariableDefinition' && names.length < MOST_NAMES) names.push(reading.source.slice(at.from, at.to));
    return true;
  });
  return names;
}
