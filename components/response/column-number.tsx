import { classNames } from '@/components/ui/class-names';

/** The number of a column, marked where its parameters and code are the ones in view. */
export function ColumnNumber({ position, focused }: { readonly position: number; readonly focused: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid h-5 min-w-5 shrink-0 place-items-center rounded-[5px] px-1 font-medium text-[12px] tabular-nums',
        focused ? 'bg-accent text-accent-ink' : 'bg-sunken text-muted',
      )}
    >
      {position}
    </span>
  );
}
