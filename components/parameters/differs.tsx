'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { latePart } from '@/components/ui/late-part';

const DiffersMark = latePart<{ readonly name: string }>(() =>
  import('./differs-mark').then((part) => part.DiffersMark),
);

/** The mark of a parameter that differs between the columns; nothing is loaded or compared with one column. */
export function Differs({ name }: { readonly name: string }) {
  const several = useWorkbench((state) => state.draft.columns.length > 1);
  return several ? <DiffersMark name={name} /> : null;
}
