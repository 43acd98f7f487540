const WAIT_MS = 400;

let letGo: (() => void) | undefined;

/**
 * Takes a document for this tab, as a lock that the browser frees when the tab goes away, and lets go of the one before.
 * False while another tab has it; a page that is just being reloaded gets a moment. Without locks always true.
 */
export async function claimDraft(id: string): Promise<boolean> {
  if (navigator.locks === undefined) return true;
  return new Promise((answer) => {
    const held = () =>
      new Promise<void>((free) => {
        letGo?.();
        letGo = free;
        answer(true);
      });
    navigator.locks
      .request(`workbench-draft-${id}`, { signal: AbortSignal.timeout(WAIT_MS) }, held)
      .catch(() => answer(false));
  });
}
