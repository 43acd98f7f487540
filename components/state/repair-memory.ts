import { isJsonObject, parseJson } from '@/lib/core/json';
import type { Repair } from '@/lib/draft/repair';
import { readPreference, writePreference } from './use-preference';

/** The preference under which repairs are kept, as JSON text; "" while there is none. */
export const KEPT_REPAIRS = 'repairs';
const MOST = 200;

export type RepairPlace = { readonly provider: string; readonly model: string };
type Kept = RepairPlace & { readonly repair: Repair };

/** The repairs that were made for a model of a provider, newest last; garbage is left out. */
export function keptRepairs(text: string, { provider, model }: RepairPlace): readonly Repair[] {
  return listIn(text).flatMap((kept) => (kept.provider === provider && kept.model === model ? [kept.repair] : []));
}

/** Keeps a repair for this model in this browser. */
export function keepRepair(place: RepairPlace, repair: Repair): void {
  const { provider, model } = place;
  change((list) => [...list.filter((kept) => !isSame(kept, place, repair)), { provider, model, repair }].slice(-MOST));
}

export function forgetRepair(place: RepairPlace, repair: Repair): void {
  change((list) => list.filter((kept) => !isSame(kept, place, repair)));
}

function change(next: (list: readonly Kept[]) => readonly Kept[]): void {
  const list = next(listIn(readPreference(KEPT_REPAIRS, '')));
  writePreference(KEPT_REPAIRS, list.length === 0 ? '' : JSON.stringify(list));
}

function isSame(kept: Kept, { provider, model }: RepairPlace, repair: Repair): boolean {
  return kept.provider === provider && kept.model === model && JSON.stringify(kept.repair) === JSON.stringify(repair);
}

function listIn(text: string): readonly Kept[] {
  const parsed = parseJson(text);
  const items: readonly unknown[] = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  return items.flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const { provider, model } = item;
    const repair = repairIn(item.repair);
    return typeof provider === 'string' && typeof model === 'string' && repair ? [{ provider, model, repair }] : [];
  });
}

function repairIn(value: unknown): Repair | undefined {
  if (!isJsonObject(value)) return undefined;
  const { fix, name, from, to } = value;
  if (fix === 'tool-ids') return { fix };
  if ((fix === 'leave-out' || fix === 'strip') && typeof name === 'string') return { fix, name };
  return fix === 'rename' && typeof from === 'string' && typeof to === 'string' ? { fix, from, to } : undefined;
}
