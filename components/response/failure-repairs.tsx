'use client';

import { addMadeRepair } from '@/components/state/made-repairs';
import { keepRepair } from '@/components/state/repair-memory';
import { useProvider } from '@/components/state/use-providers';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import type { Refused } from '@/lib/core/failure';
import { providerId } from '@/lib/draft/column-provider';
import { editDraft } from '@/lib/draft/edit-draft';
import { type Repair, repairLabel } from '@/lib/draft/repair';
import { repairEdit } from '@/lib/draft/repair-edit';
import { isLasting, repairsFor } from '@/lib/draft/repairs';
import type { FailureActionsProps } from './failure-actions';

type FailureRepairsProps = Omit<FailureActionsProps, 'failure'> & { readonly failure: Refused };

/** The changes that the refusal asks for, each one click: made visibly, sent again, kept for this model. */
export function FailureRepairs({ column, run, failure }: FailureRepairsProps) {
  const draft = useWorkbench((state) => state.draft);
  const draftId = useWorkbench((state) => state.draftId);
  const provider = useProvider(providerId(column.provider));
  const actions = useActions();
  if (provider.id !== run.provider || column.model !== run.model) return null;
  const open = repairsFor(failure, run.wire.body).flatMap((repair) => {
    const edit = repairEdit(draft, column.id, provider, repair);
    return edit === undefined ? [] : [{ repair, edit }];
  });
  if (open.length === 0) return null;
  const make = (repair: Repair, edit: (typeof open)[number]['edit']) => {
    actions.edit(edit);
    addMadeRepair({ draftId, column: column.id, repair, before: draft, after: editDraft(draft, edit) });
    if (isLasting(failure)) keepRepair({ provider: provider.id, model: column.model }, repair);
    actions.retry(column.id);
  };
  return (
    <div className="mt-2.5 flex flex-wrap gap-2">
      {open.map(({ repair, edit }) => (
        <Button
          key={JSON.stringify(repair)}
          variant="outline"
          className="bg-panel whitespace-normal text-left"
          onClick={() => make(repair, edit)}
        >
          {repairLabel(repair)} and try again
        </Button>
      ))}
    </div>
  );
}
