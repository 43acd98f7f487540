import { completionPlace } from '@/components/editor/completion-place';
import type { VariableRow } from './variable-rows';

/** A variable to put in: `from` and `to` are what it takes the place of, in UTF-16 offsets of the text. */
export type VariableChoice = VariableRow & { readonly from: number; readonly to: number; readonly insert: string };

const MOST = 8;

/** The variables that fit what stands between `{{` and the cursor; none where no `{{` is open. */
export function variableChoices(text: string, cursor: number, rows: readonly VariableRow[]): readonly VariableChoice[] {
  const start = text.lastIndexOf('\n', cursor - 1) + 1;
  const next = text.indexOf('\n', cursor);
  const line = text.slice(start, next === -1 ? text.length : next);
  const fitting = rows.flatMap((row) => {
    const insert = `${row.name}}}`;
    const place = completionPlace(line, cursor - start, { label: row.name, insert, after: '{{' });
    if (place === undefined) return [];
    const typed = line.slice(place.from, cursor - start).toLowerCase();
    if (!row.name.toLowerCase().startsWith(typed)) return [];
    return [{ ...row, insert, from: start + place.from, to: start + place.to }];
  });
  return fitting.slice(0, MOST);
}
