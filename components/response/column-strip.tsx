import { useOfShownRun } from '@/components/state/replays';
import { RUN_TONES, runWords } from '@/components/state/run-words';
import { useModel } from '@/components/state/use-providers';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { ColumnNumber } from './column-number';

type ColumnStripProps = {
  readonly column: Column;
  readonly position: number;
  readonly focused: boolean;
  readonly className: string;
  readonly onExpand: () => void;
};

/** A folded column: its number, state and model, in the width of a finger. */
export function ColumnStrip({ column, position, focused, className, onExpand }: ColumnStripProps) {
  const model = useModel(providerId(column.provider), column.model);
  const status = useOfShownRun(column.id, (run) => run?.state.status ?? 'idle');
  const words = useOfShownRun(column.id, (run) => run && runWords(run));
  return (
    <section
      aria-label={`Response ${position}`}
      data-state={status}
      data-column={column.id}
      className={classNames(
        'flex min-h-0 w-10 shrink-0 max-md:w-full flex-col items-center gap-2 border-line border-r py-2',
        focused ? 'bg-accent-soft' : 'bg-sunken',
        className,
      )}
    >
      <Button
        size="icon"
        aria-label={`Expand Response ${position}`}
        title={`Expand Response ${position}`}
        onClick={onExpand}
        className="text-muted"
      >
        <Icon name="chevron" className="size-4 -rotate-90" />
      </Button>
      <ColumnNumber position={position} focused={focused} />
      <span role="status" className="sr-only">
        {status === 'idle' ? '' : words}
      </span>
      {status === 'idle' ? null : (
        <span aria-hidden="true" className={classNames('size-2 shrink-0 rounded-full bg-current', RUN_TONES[status])} />
      )}
      <span className="min-h-0 truncate font-medium text-[12.5px] [writing-mode:vertical-rl]">{model.label}</span>
    </section>
  );
}
