'use client';

import { SweepDialog } from '@/components/compare/sweep-dialog';
import { AddModel } from './add-model';
import type { CommandContext } from './commands';
import { KeyFormInPlace } from './key-form-in-place';

const PARTS = { AddModel, KeyForm: KeyFormInPlace };

type SweepWithPartsProps = { readonly context: CommandContext; readonly onClose: () => void };

/** The sweep, with the picker and the key form of the workbench; a cell that was opened as a column is shown. */
export function SweepWithParts({ context, onClose }: SweepWithPartsProps) {
  function showColumns() {
    onClose();
    context.screen.show('response');
  }

  return <SweepDialog parts={PARTS} onClose={onClose} onOpened={showColumns} />;
}
