import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { Outcome } from './test-words';

const TONES = { ok: 'text-ok', bad: 'text-bad', busy: 'text-muted' } as const;

type OutcomeLineProps = { readonly outcome: Outcome | undefined; readonly onUse?: (baseUrl: string) => void };

/** What came of the last step, spoken when it changes; a base URL that answered is one click away. */
export function OutcomeLine({ outcome, onUse }: OutcomeLineProps) {
  const other = outcome?.baseUrl;
  return (
    <div role="status" className={classNames('min-w-0 text-[12.5px]', outcome !== undefined && TONES[outcome.tone])}>
      {outcome === undefined ? null : (
        <p key={outcome.text} ref={showIt} className="break-words">
          {outcome.text}
        </p>
      )}
      {other === undefined || onUse === undefined ? null : (
        <Button
          size="small"
          variant="outline"
          onClick={() => onUse(other)}
          className="mt-1 h-auto max-w-full whitespace-normal break-all py-0.5 text-left"
        >
          Use {other}
        </Button>
      )}
    </div>
  );
}

/** The words may come up below the edge of a dialog. */
function showIt(element: HTMLElement | null): void {
  element?.parentElement?.scrollIntoView({ block: 'nearest' });
}
