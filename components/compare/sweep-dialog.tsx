'use client';

import { useEffect, useState } from 'react';
import { useSweep, useSweepActions } from '@/components/state/sweeps';
import { useWorkbench } from '@/components/state/use-workbench';
import { Dialog } from '@/components/ui/dialog';
import { EarlierSweeps } from './earlier-sweeps';
import { SweepForm } from './sweep-form';
import { sweepNotes } from './sweep-notes';
import type { SweepParts } from './sweep-parts';
import { typingOf } from './sweep-typing';
import { SweepView } from './sweep-view';
import { keepTyping } from './use-sweep-typing';

type SweepDialogProps = {
  readonly parts: SweepParts;
  readonly onClose: () => void;
  /** A cell stands among the columns now. */
  readonly onOpened: () => void;
};

/** Many requests at once: the form that plans them, then their grid. It goes on while the dialog is closed. */
export function SweepDialog({ parts, onClose, onOpened }: SweepDialogProps) {
  const state = useSweep();
  const actions = useSweepActions();
  const draftId = useWorkbench((workbench) => workbench.draftId);
  // The sweep behind the form; another one, once begun, is shown even where it could not be kept.
  const [plannedOver, setPlannedOver] = useState<string>();
  const [isRead, setRead] = useState(false);
  const { sweep } = state;
  const isPlanning = plannedOver !== undefined && plannedOver === sweep?.id;

  // A sweep that was left unfinished stands in the browser's storage: the form is not shown before it could be read.
  useEffect(() => void actions.list().then(() => setRead(true)), [actions]);

  function planAnew() {
    if (sweep !== undefined) keepTyping(draftId, typingOf(sweep.plan));
    setPlannedOver(sweep?.id);
  }

  return (
    <Dialog title="Sweep" full onClose={onClose}>
      {sweep === undefined && !isRead ? (
        <p className="p-4 text-muted">Loading…</p>
      ) : sweep === undefined || isPlanning ? (
        <SweepForm parts={parts} onStart={actions.start}>
          <EarlierSweeps current={sweep} actions={actions} onShown={() => setPlannedOver(undefined)} />
        </SweepForm>
      ) : (
        <SweepView
          key={sweep.id}
          sweep={sweep}
          notes={sweepNotes(state)}
          actions={actions}
          onNew={planAnew}
          onOpened={onOpened}
        />
      )}
    </Dialog>
  );
}
