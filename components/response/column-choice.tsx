import { Select } from '@/components/ui/select';
import { visibleName } from '@/lib/core/visible-text';
import type { Column } from '@/lib/draft/draft';

type ColumnChoiceProps = {
  readonly columns: readonly Column[];
  readonly focused: string;
  readonly onFocus: (column: string) => void;
};

/** On a phone, where one column is shown at a time: which. */
export function ColumnChoice({ columns, focused, onFocus }: ColumnChoiceProps) {
  return (
    <div className="flex shrink-0 items-center gap-2 border-line border-b px-3 py-1.5 text-[12.5px] text-muted md:hidden">
      <Select
        label="Column"
        value={focused}
        options={columns.map(({ id, model }, index) => ({
          value: id,
          label: `${index + 1} · ${visibleName(model) || 'no model'}`,
        }))}
        onChange={onFocus}
        className="min-w-0 flex-1"
      />
      <span className="shrink-0">of {columns.length}</span>
    </div>
  );
}
