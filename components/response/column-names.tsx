import { useModel } from '@/components/state/use-providers';
import { classNames } from '@/components/ui/class-names';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { ColumnNumber } from './column-number';

type ColumnNamesProps = {
  readonly columns: readonly Column[];
  readonly focused: string;
  readonly onGo: (column: string) => void;
};

/** Where not all columns fit: their names, always in view, and the way to each. */
export function ColumnNames({ columns, focused, onGo }: ColumnNamesProps) {
  return (
    <div className="grid shrink-0 grid-cols-[repeat(auto-fit,minmax(80px,1fr))] gap-x-0.5 border-line border-b px-2.5 py-1 max-md:hidden">
      {columns.map((column, index) => (
        <ColumnName
          key={column.id}
          column={column}
          position={index + 1}
          focused={column.id === focused}
          onGo={() => onGo(column.id)}
        />
      ))}
    </div>
  );
}

type ColumnNameProps = {
  readonly column: Column;
  readonly position: number;
  readonly focused: boolean;
  readonly onGo: () => void;
};

function ColumnName({ column, position, focused, onGo }: ColumnNameProps) {
  const model = useModel(providerId(column.provider), column.model);
  return (
    <button
      type="button"
      aria-label={`Go to Response ${position}`}
      aria-current={focused}
      title={model.label}
      onClick={onGo}
      className={classNames(
        'flex h-6 min-w-0 items-center gap-1 rounded-[5px] px-1 text-[12px] hover:bg-hover',
        focused ? 'font-medium text-text' : 'text-muted',
      )}
    >
      <ColumnNumber position={position} focused={focused} />
      <span className="truncate">{model.label}</span>
    </button>
  );
}
