import type { Column } from '@/lib/draft/draft';
import { NothingYet } from './nothing-yet';
import { ResponseNotes } from './response-notes';

/** A column that has nothing to show yet. */
export function IdleResponse({ column, answering }: { readonly column: Column; readonly answering: boolean }) {
  return (
    <>
      {answering ? (
        <div
          // A scrolling area must be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto px-[22px] py-4 text-[14px] leading-[22px] -outline-offset-2"
        >
          <NothingYet />
        </div>
      ) : (
        <div className="flex-1 p-4">
          <NothingYet />
        </div>
      )}
      <ResponseNotes column={column} answering={answering} />
    </>
  );
}
