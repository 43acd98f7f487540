import type { Draft } from '../draft/draft';

/** The draft with column ids that can be keys: none empty, none twice, none that every object inherits. */
export function safeColumns(draft: Draft): Draft {
  const seen = new Set<string>();
  let changed = false;
  const columns = draft.columns.map((column) => {
    let { id } = column;
    for (let number = 1; id === '' || id in {} || seen.has(id); number += 1) id = `column-${number}`;
    seen.add(id);
    if (id === column.id) return column;
    changed = true;
    return { ...column, id };
  });
  return changed ? { ...draft, columns } : draft;
}

/** The focused column if the draft still has it, else its first. */
export function focusIn(draft: Draft, focused: string): string {
  const found = draft.columns.find((column) => column.id === focused) ?? draft.columns[0];
  return found?.id ?? focused;
}
