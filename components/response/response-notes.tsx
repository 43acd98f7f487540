import type { Column } from '@/lib/draft/draft';
import { RepairLine } from './repair-line';

/** What is to be known of a column's model while its answers are read. */
export function ResponseNotes({ column, answering }: { readonly column: Column; readonly answering: boolean }) {
  return (
    <>
      {column.provider === 'sandbox' && answering ? (
        <p className="shrink-0 px-[22px] pb-2 text-[12px] text-muted">
          Simulated: sampled from a small language model inside this workbench. No key, no network.
        </p>
      ) : null}
      <RepairLine column={column} />
    </>
  );
}
