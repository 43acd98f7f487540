import type { SyntaxNode } from '@lezer/common';
import { childrenOf, itemsOf, type Reading } from '../source/reading';

/** The names that an import binds, each with its path; a default import stands for the module itself. */
export function javaScriptImports(
  children: readonly SyntaxNode[],
  reading: Reading,
): readonly (readonly [string, readonly string[]])[] {
  const source = children.findLast(({ name }) => name === 'String');
  const module = source ? reading.textOf(source).slice(1, -1) : '';
  return children.flatMap((child): (readonly [string, readonly string[]])[] => {
    if (child.name === 'VariableDefinition') {
      const name = reading.textOf(child);
      return [[name, [/^(?:npm|jsr|https?):/.test(module) ? name : module]]];
    }
    if (child.name !== 'ImportGroup') return [];
    return itemsOf(childrenOf(child)).flatMap((item): (readonly [string, readonly string[]])[] => {
      const local = item.findLast(({ name }) => name === 'VariableDefinition');
      const imported = item.find(({ name }) => name === 'VariableName' || name === 'VariableDefinition');
      return local && imported ? [[reading.textOf(local), [module, reading.textOf(imported)]]] : [];
    });
  });
}
