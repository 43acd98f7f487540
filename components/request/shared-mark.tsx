'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { hasOwnField } from '@/lib/draft/own-fields';

export type SharedMarkProps = { readonly tab: 'messages' | 'tools' | 'output' };

/** With several columns: for which of them the part in view is, and the way to have it for one alone or for all. */
export function SharedMark({ tab }: SharedMarkProps) {
  const columns = useWorkbench((state) => state.draft.columns);
  const column = useFocusedColumn();
  const { edit } = useActions();
  const own = hasOwnField(column, tab);
  const position = columns.findIndex(({ id }) => id === column.id) + 1;
  const sharing = columns.filter((other) => !hasOwnField(other, tab)).length;
  const words =
    sharing === columns.length
      ? `Shared by all ${sharing} responses`
      : `Shared by ${sharing} response${sharing === 1 ? '' : 's'}`;
  return (
    <div
      className={classNames(
        'flex h-8 shrink-0 items-center justify-between gap-2 border-line border-b pr-2 pl-4 text-[12.5px]',
        own ? 'bg-accent-soft text-accent' : 'text-muted',
      )}
    >
      <span className="min-w-0 truncate">{own ? `Only for Response ${position}` : words}</span>
      <Button
        size="small"
        title={own ? `Takes the ${tab} that the others have` : `Gives Response ${position} ${tab} of its own`}
        onClick={() => edit({ type: own ? 'link-field' : 'unlink-field', id: column.id, field: tab })}
      >
        {own ? 'Link again' : `Unlink Response ${position}`}
      </Button>
    </div>
  );
}
