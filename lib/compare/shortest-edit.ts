/** What happens to items: so many stay, so many of the first list go, or so many of the second come. */
export type EditRun = { readonly kind: 'same' | 'removed' | 'added'; readonly count: number };

/**
 * The shortest way from one list of numbers to another (Myers 1986, "An O(ND) Difference Algorithm"); undefined where
 * it takes more than `most` removals and additions. Takes time and memory of `most` squared at the worst.
 */
export function shortestEdit(before: Int32Array, after: Int32Array, most: number): readonly EditRun[] | undefined {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const left = before.subarray(start, before.length - end);
  const right = after.subarray(start, after.length - end);
  const steps = stepsBetween(left, right, Math.min(most, left.length + right.length));
  return steps && joined([{ kind: 'same', count: start }, ...steps, { kind: 'same', count: end }]);
}

function sharedStart(before: Int32Array, after: Int32Array): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

function sharedEnd(before: Int32Array, after: Int32Array, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}

/** The furthest places for 0, 1, 2 … edits, one row each, until one row reaches both ends. */
function stepsBetween(left: Int32Array, right: Int32Array, most: number): readonly EditRun[] | undefined {
  const rows: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const row = nextRow(rows.at(-1), left, right, edits);
    rows.push(row);
    const goal = edits + left.length - right.length;
    if (goal >= 0 && goal <= 2 * edits && (row[goal] ?? -1) >= left.length) return walkBack(rows, left, right);
  }
  return undefined;
}

/** A row holds for each diagonal (its middle is that of equal places) how far the first list is read; every other is used. */
function nextRow(last: Int32Array | undefined, left: Int32Array, right: Int32Array, edits: number): Int32Array {
  const row = new Int32Array(2 * edits + 1);
  for (let at = 0; at <= 2 * edits; at += 2) {
    const diagonal = at - edits;
    let x = last === undefined ? 0 : comesFromAdded(last, at) ? (last[at] ?? 0) : (last[at - 2] ?? 0) + 1;
    let y = x - diagonal;
    while (x < left.length && y < right.length && y >= 0 && left[x] === right[y]) {
      x += 1;
      y += 1;
    }
    row[at] = x;
  }
  return row;
}

/** Whether the best way to this place of the next row adds an item, from the diagonal above, or removes one. */
function comesFromAdded(last: Int32Array, at: number): boolean {
  if (at === 0) return true;
  if (at > last.length) return false;
  return (last[at - 2] ?? 0) < (last[at] ?? 0);
}

function walkBack(rows: readonly Int32Array[], left: Int32Array, right: Int32Array): readonly EditRun[] {
  const steps: EditRun[] = [];
  let x = left.length;
  let y = right.length;
  for (let edits = rows.length - 1; edits > 0; edits -= 1) {
    const last = rows[edits - 1] ?? new Int32Array(1);
    const at = x - y + edits;
    const added = comesFromAdded(last, at);
    const from = added ? (last[at] ?? 0) : (last[at - 2] ?? 0);
    const reached = added ? from : from + 1;
    steps.push({ kind: 'same', count: x - reached }, { kind: added ? 'added' : 'removed', count: 1 });
    y = from - (added ? at - edits + 1 : at - edits - 1);
    x = from;
  }
  steps.push({ kind: 'same', count: x });
  return steps.reverse();
}

/** Neighbours of a kind as one; between two stretches that stay, what goes stands before what comes. */
function joined(steps: readonly EditRun[]): readonly EditRun[] {
  const runs: EditRun[] = [];
  let removed = 0;
  let added = 0;
  let same = 0;
  const flush = () => {
    if (removed > 0) runs.push({ kind: 'removed', count: removed });
    if (added > 0) runs.push({ kind: 'added', count: added });
    removed = 0;
    added = 0;
  };
  for (const { kind, count } of steps) {
    if (count === 0) continue;
    if (kind === 'same') {
      flush();
      same += count;
      continue;
    }
    if (same > 0) runs.push({ kind: 'same', count: same });
    same = 0;
    if (kind === 'removed') removed += count;
    else added += count;
  }
  flush();
  if (same > 0) runs.push({ kind: 'same', count: same });
  return runs;
}
