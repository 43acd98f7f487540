import type { StoreApi } from 'zustand/vanilla';
import type { Workbench } from '@/lib/store/workbench';

const TAB = 'workbench.draft';

/** Brings back this tab's document, remembers which one it is, and keeps running answers when the page goes away. */
export function startSession(store: StoreApi<Workbench>): () => void {
  const { restore, keepNow } = store.getState().actions;
  const forget = store.subscribe(({ restored, draftId }) => {
    if (restored) remember(draftId);
  });
  const leave = () => {
    if (document.visibilityState === 'hidden') keepNow();
  };
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', leave);
  void restore(remembered());
  return () => {
    forget();
    window.removeEventListener('pagehide', keepNow);
    document.removeEventListener('visibilitychange', leave);
  };
}

let current: string | undefined;

function remember(draftId: string): void {
  if (draftId === current) return;
  current = draftId;
  try {
    sessionStorage.setItem(TAB, draftId);
  } catch {
    // A browser that keeps nothing: a reload begins with the last edited document.
  }
}

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(TAB) ?? undefined;
  } catch {
    return undefined;
  }
}
