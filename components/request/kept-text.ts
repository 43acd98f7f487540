import { isJsonObject, type JsonValue, jsonEqual, parseJson } from '@/lib/core/json';

/** What a person typed, and the value that was good when they typed it; `undefined` = there was none. */
type Kept = { readonly text: string; readonly value: JsonValue | undefined; readonly problem: string | undefined };

/** The typed texts of one editor, by document. */
export type KeptText = {
  /** Keeps a document's text: its layout over a change of tabs, and with its `problem` over a reload. */
  keep(draftId: string, text: string, value: JsonValue | undefined, problem: string | undefined): void;
  forget(draftId: string): void;
  subscribe(listener: () => void): () => void;
  /** The text as typed while the document still holds what came of it; undefined where another value stands there now. */
  textFor(draftId: string, value: JsonValue | undefined): string | undefined;
  /** Why that text does not parse, in one sentence that stops Run. */
  problemFor(draftId: string, value: JsonValue | undefined): string | undefined;
};

/** A memory for what is typed in one editor; `name` is its place in the session's storage. */
export function createKeptText(name: string): KeptText {
  const kept = new Map<string, Kept>();
  /** Documents whose stored text has been looked for. */
  const looked = new Set<string>();
  const listeners = new Set<() => void>();
  const slot = (draftId: string) => `workbench-${name}-text-${draftId}`;

  function keep(draftId: string, next: Kept | undefined) {
    if (next === undefined) kept.delete(draftId);
    else kept.set(draftId, next);
    looked.add(draftId);
    store(slot(draftId), next);
    for (const listener of listeners) listener();
  }

  function find(draftId: string): Kept | undefined {
    const found = kept.get(draftId);
    if (found !== undefined || looked.has(draftId)) return found;
    looked.add(draftId);
    const stored = readStored(slot(draftId));
    if (stored !== undefined) kept.set(draftId, stored);
    return stored;
  }

  function foundFor(draftId: string, value: JsonValue | undefined): Kept | undefined {
    const found = find(draftId);
    return found !== undefined && isSame(found.value, value) ? found : undefined;
  }

  return {
    keep: (draftId, text, value, problem) => keep(draftId, { text, value, problem }),
    forget: (draftId) => keep(draftId, undefined),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textFor: (draftId, value) => foundFor(draftId, value)?.text,
    problemFor: (draftId, value) => foundFor(draftId, value)?.problem,
  };
}

function isSame(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left === undefined || right === undefined ? left === right : jsonEqual(left, right, true);
}

function store(slot: string, kept: Kept | undefined) {
  try {
    if (kept?.problem === undefined) sessionStorage.removeItem(slot);
    else sessionStorage.setItem(slot, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage loses nothing but the half-typed text at a reload.
  }
}

function readStored(slot: string): Kept | undefined {
  try {
    const parsed = parseJson(sessionStorage.getItem(slot) ?? '');
    if (!parsed.ok || !isJsonObject(parsed.value)) return undefined;
    const { text, value, problem } = parsed.value;
    return typeof text === 'string' && typeof problem === 'string' ? { text, value, problem } : undefined;
  } catch {
    return undefined; // no storage on the server, or a forbidden one
  }
}
