import { isJsonObject, type JsonValue, parseJson } from '@/lib/core/json';

const KEY = 'workbench.recording';

/** Keeps the recording that a draft came with over a reload of this tab, where the browser has room for it. */
export function keepRecording(draftId: string, recording: JsonValue): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ draftId, recording }));
  } catch {
    forgetRecording();
  }
}

export function forgetRecording(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** True where something is kept, whatever draft it belongs to. */
export function hasRecording(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The recording that this draft came with. */
export function keptRecording(draftId: string): JsonValue | undefined {
  const parsed = hasRecording() ? parseJson(sessionStorage.getItem(KEY) ?? '') : undefined;
  if (!parsed?.ok || !isJsonObject(parsed.value)) return undefined;
  return parsed.value.draftId === draftId ? parsed.value.recording : undefined;
}
