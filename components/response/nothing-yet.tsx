/** Says how an answer comes here. */
export function NothingYet() {
  return (
    <p className="text-muted">
      Nothing has run yet. Press <kbd className="font-mono text-[12px]">Ctrl/⌘ Enter</kbd> to run the request; the
      answer streams here.
    </p>
  );
}
