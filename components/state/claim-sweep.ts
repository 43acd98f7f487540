/** A page that is just being reloaded gets a moment. */
const WAIT_MS = 400;

function lockName(id: string): string {
  return `workbench-sweep-${id}`;
}

/**
 * Takes a sweep for this tab, as a lock that the browser frees when the tab goes away. The value lets go of it; undefined
 * while another tab has it. Without locks always taken.
 */
export async function claimSweep(id: string): Promise<(() => void) | undefined> {
  if (navigator.locks === undefined) return () => undefined;
  return new Promise((answer) => {
    const held = () => new Promise<void>((free) => answer(() => free()));
    navigator.locks
      .request(lockName(id), { signal: AbortSignal.timeout(WAIT_MS) }, held)
      .catch(() => answer(undefined));
  });
}

/** True while a tab runs this sweep. */
export async function isSweepClaimed(id: string): Promise<boolean> {
  const letGo = await claimSweep(id);
  letGo?.();
  return letGo === undefined;
}
