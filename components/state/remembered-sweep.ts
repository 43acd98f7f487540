const KEY = 'workbench.sweep';

/** The sweep that this tab showed last: "" where it was put away, undefined where this tab has shown none. */
export function rememberedSweep(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for this tab, over a reload. */
export function rememberSweep(id: string): void {
  try {
    if (rememberedSweep() !== id) sessionStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing: after a reload the sweep is found among the kept ones.
  }
}
