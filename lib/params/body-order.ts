import { tablePosition } from './table';

/** Parameter names in the order in which a body holds them: the standard table's, then the others as given. */
export function bodyOrder(names: Iterable<string>): string[] {
  return [...names]
    .map((name, index) => ({ name, position: tablePosition(name), index }))
    .sort((left, right) => {
      if (left.position === right.position) return left.index - right.index;
      return left.position < right.position ? -1 : 1;
    })
    .map((entry) => entry.name);
}
