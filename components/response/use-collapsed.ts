import { usePreference } from '@/components/state/use-preference';
import type { Column } from '@/lib/draft/draft';

/** Which columns are folded to a strip; kept in this browser, by the ids of columns. */
export function useCollapsed(columns: readonly Column[]) {
  const [kept, keep] = usePreference<string>('collapsed-columns', '');
  const ids = new Set(kept.split(' '));
  const collapsed: ReadonlySet<string> = new Set(columns.map(({ id }) => id).filter((id) => ids.has(id)));

  function setCollapsed(column: string, on: boolean) {
    const others = [...collapsed].filter((id) => id !== column);
    keep((on ? [...others, column] : others).join(' '));
  }

  return { collapsed, setCollapsed };
}
