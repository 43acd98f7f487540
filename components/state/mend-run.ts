import type { Column, Draft } from '@/lib/draft/draft';
import type { DraftEdit } from '@/lib/draft/draft-edit';
import type { Repair } from '@/lib/draft/repair';
import { repairEdit } from '@/lib/draft/repair-edit';
import { repairsFor } from '@/lib/draft/repairs';
import type { Provider } from '@/lib/providers/provider';
import type { RunRecord } from '@/lib/run/run-record';
import { keepRepair } from './repair-memory';

const USAGE = { fix: 'leave-out', name: 'stream_options' } as const satisfies Repair;

/**
 * The one repair that is made and sent again by itself: after a refusal that names it, `stream_options` is left out where
 * the workbench had added it. Kept for this model; what a person has set is never touched.
 */
export function mendedRun(record: RunRecord, draft: Draft, provider: Provider | undefined): DraftEdit | undefined {
  const { failure } = record.state;
  const column = draft.columns.find(({ id }) => id === record.column);
  if (failure?.kind !== 'refused' || column === undefined || provider?.id !== record.provider) return undefined;
  if (column.model !== record.model || !isAdded(column, provider)) return undefined;
  const names = repairsFor(failure, record.wire.body).flatMap((repair) => ('name' in repair ? [repair.name] : []));
  if (!names.includes(USAGE.name)) return undefined;
  const edit = repairEdit(draft, column.id, provider, USAGE);
  if (edit !== undefined) keepRepair({ provider: provider.id, model: column.model }, USAGE);
  return edit;
}

function isAdded(column: Column, provider: Provider): boolean {
  const isOwn = [column.params, column.extra].some((fields) => Object.hasOwn(fields, USAGE.name));
  return Object.hasOwn(provider.added, USAGE.name) && !isOwn;
}
