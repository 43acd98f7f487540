/** A thin line between two messages that offers to insert one there. */
export function InsertHere({ position, onInsert }: { readonly position: number; readonly onInsert: () => void }) {
  return (
    <div className="group relative h-px bg-line">
      <button
        type="button"
        aria-label={`Insert a message at ${position}`}
        onClick={onInsert}
        className="absolute -top-2 left-1/2 z-10 grid h-4 w-10 -translate-x-1/2 place-items-center rounded-full border border-line2 bg-panel text-[12px] text-muted leading-none opacity-0 hover:text-text focus-visible:opacity-100 group-hover:opacity-100"
      >
        +
      </button>
    </div>
  );
}
