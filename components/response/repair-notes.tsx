'use client';

import { useEffect } from 'react';
import { type MadeRepair, removeMadeRepair, useMadeRepairs } from '@/components/state/made-repairs';
import { forgetRepair, keptRepairs } from '@/components/state/repair-memory';
import { useProvider } from '@/components/state/use-providers';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { type Repair, repairDone, repairLabel } from '@/lib/draft/repair';
import { repairBack, repairEdit } from '@/lib/draft/repair-edit';
import type { Provider } from '@/lib/providers/provider';

/** Columns that have had their model's automatic repairs in this page. */
const seen = new Set<string>();

type RepairNotesProps = { readonly column: Column; readonly kept: string };

/**
 * What was repaired for this model before. A field that the workbench itself adds is left out at once, visibly, and can be
 * put back; what the person has set is only ever suggested.
 */
export function RepairNotes({ column, kept }: RepairNotesProps) {
  const draft = useWorkbench((state) => state.draft);
  const draftId = useWorkbench((state) => state.draftId);
  const restored = useWorkbench((state) => state.restored);
  const provider = useProvider(providerId(column.provider));
  const made = useMadeRepairs().filter((one) => one.draftId === draftId && one.column === column.id);
  const { edit } = useActions();
  const place = { provider: provider.id, model: column.model };
  const repairs = keptRepairs(kept, place);
  const automatic = repairs.find((repair) => isAddedBy(repair, column, provider));
  const change = automatic && repairEdit(draft, column.id, provider, automatic);
  const once = JSON.stringify([draftId, column.id, place]);

  // A model that was just picked gets its repair without being asked for it; taken back by Undo it stays back.
  useEffect(() => {
    if (!restored || seen.has(once)) return;
    seen.add(once);
    if (change !== undefined) edit(change);
  }, [restored, once, change, edit]);

  return repairs.map((repair) => {
    const next = repairEdit(draft, column.id, provider, repair);
    const own = made.findLast((one) => sameRepair(one.repair, repair));
    const forget = () => forgetRepair(place, repair);
    if (next !== undefined) {
      return <Suggestion key={keyOf(repair)} repair={repair} onMake={() => edit(next)} onDismiss={forget} />;
    }
    const back = own === undefined ? putBack(repair, column) : repairBack(draft, own.before, own.after);
    if (back === undefined) return null;
    const undo = () => {
      edit(back);
      if (own !== undefined) removeMadeRepair(own);
      forget();
    };
    return <Repaired key={keyOf(repair)} repair={repair} onUndo={undo} />;
  });
}

function isAddedBy(repair: Repair, { params, extra }: Column, { added }: Provider): boolean {
  if (repair.fix !== 'leave-out' || !Object.hasOwn(added, repair.name)) return false;
  return !Object.hasOwn(params, repair.name) && !Object.hasOwn(extra, repair.name);
}

function putBack(repair: Repair, column: Column) {
  if (repair.fix !== 'leave-out' || !column.without?.includes(repair.name)) return undefined;
  return { type: 'restore-added', column: column.id, name: repair.name } as const;
}

function sameRepair(left: MadeRepair['repair'], right: Repair): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(repair: Repair): string {
  return JSON.stringify(repair);
}

const LINE = 'flex shrink-0 flex-wrap items-center gap-x-1 px-[22px] pb-1.5 text-[12.5px] text-soft';

function Repaired({ repair, onUndo }: { readonly repair: Repair; readonly onUndo: () => void }) {
  return (
    <p className={LINE}>
      Repaired for this model: {repairDone(repair)}.
      <Button size="small" className="text-accent!" onClick={onUndo}>
        Undo
      </Button>
    </p>
  );
}

type SuggestionProps = { readonly repair: Repair; readonly onMake: () => void; readonly onDismiss: () => void };

function Suggestion({ repair, onMake, onDismiss }: SuggestionProps) {
  return (
    <p className={LINE}>
      This model refused such a request before.
      <Button size="small" className="text-accent!" onClick={onMake}>
        {repairLabel(repair)}
      </Button>
      <Button size="small" onClick={onDismiss}>
        Dismiss
      </Button>
    </p>
  );
}
