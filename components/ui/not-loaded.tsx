import { Button } from './button';
import { Icon } from './icon';

type NotLoadedProps = { readonly onRetry: () => void };

const SENTENCE = 'This part of the page could not be loaded.';

/** Stands where a part of the page could not be fetched, until it is fetched after all. */
export function NotLoaded({ onRetry }: NotLoadedProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-wrap content-start items-center gap-x-3 gap-y-2 p-4 text-muted">
      <p>{SENTENCE}</p>
      <Button variant="outline" size="small" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

/** The same for what would have opened over the page. */
export function LayerNotLoaded({ onRetry, onClose }: NotLoadedProps & { readonly onClose: () => void }) {
  return (
    <div
      role="alert"
      className="fixed inset-x-3 bottom-28 z-20 mx-auto flex w-fit max-w-[560px] items-center gap-2 rounded-lg border border-line2 bg-panel py-1.5 pr-1.5 pl-3 text-[12.5px] text-soft shadow-float lg:bottom-4"
    >
      <p>{SENTENCE}</p>
      <Button variant="outline" size="small" onClick={onRetry}>
        Try again
      </Button>
      <Button size="icon" aria-label="Close" onClick={onClose}>
        <Icon name="close" className="size-3.5" />
      </Button>
    </div>
  );
}
