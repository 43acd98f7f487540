import type { SyntaxNode } from '@lezer/common';
import type { JsonValue } from '../../core/json';
import type { Reading } from './reading';
import { childrenOf } from './syntax';

/** The members of an `Enum` class with their values; `auto()` counts from 1, or is the name in a `StrEnum`. */
export function enumMembers(
  declaration: SyntaxNode,
  reading: Reading,
  read: (node: SyntaxNode) => JsonValue | undefined,
): ReadonlyMap<string, JsonValue> {
  const members = new Map<string, JsonValue>();
  const bases = declaration.getChild('ArgList');
  const isText = bases !== null && reading.textOf(bases).includes('StrEnum');
  let counter = 0;
  for (const statement of declaration.getChild('Body')?.getChildren('AssignStatement') ?? []) {
    const [name, equals, value] = childrenOf(statement);
    if (name?.name !== 'VariableName' || equals?.name !== 'AssignOp' || !value) continue;
    const word = reading.textOf(name);
    if (word.startsWith('_')) continue;
    const isAuto = /^(?:enum\.)?auto\(\s*\)$/.test(reading.textOf(value));
    const given = isAuto ? (isText ? word.toLowerCase() : counter + 1) : read(value);
    if (typeof given === 'number') counter = given;
    if (given === undefined) reading.note(`The enum member ${word.slice(0, 80)} is computed and left out.`);
    else members.set(word, given);
  }
  return members;
}
