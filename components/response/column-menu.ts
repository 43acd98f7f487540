import { useActions } from '@/components/state/use-workbench';
import type { MenuEntry, MenuSection } from '@/components/ui/menu';
import type { Column } from '@/lib/draft/draft';
import { MOST_COLUMNS } from '@/lib/draft/edit-columns';
import { hasOwnField } from '@/lib/draft/own-fields';

type ColumnPlace = {
  readonly column: Column;
  readonly position: number;
  readonly count: number;
  readonly onCollapse: () => void;
  readonly onRemove: () => void;
};

/** What can be done with one of several columns. */
export function useColumnSections({
  column,
  position,
  count,
  onCollapse,
  onRemove,
}: ColumnPlace): readonly MenuSection[] {
  const { edit, addColumn } = useActions();
  const { id } = column;
  const at = position - 1;
  const move = (to: number) => edit({ type: 'move-column', id, to });
  const parts = (['messages', 'tools', 'output'] as const).map((field): MenuEntry => {
    const own = hasOwnField(column, field);
    return {
      id: field,
      label: `${own ? 'Link' : 'Unlink'} ${field}`,
      detail: own ? 'own' : 'shared',
      onSelect: () => edit({ type: own ? 'link-field' : 'unlink-field', id, field }),
    };
  });
  const place: readonly (MenuEntry | false)[] = [
    count < MOST_COLUMNS && { id: 'duplicate', label: 'Duplicate', onSelect: () => addColumn(id) },
    at > 0 && { id: 'left', label: 'Move left', onSelect: () => move(at - 1) },
    at < count - 1 && { id: 'right', label: 'Move right', onSelect: () => move(at + 1) },
    { id: 'collapse', label: 'Collapse', onSelect: onCollapse },
    { id: 'remove', label: 'Remove', onSelect: onRemove },
  ];
  return [
    { id: 'place', entries: place.filter((entry) => entry !== false) },
    { id: 'parts', heading: 'What it sends', entries: parts },
  ];
}
