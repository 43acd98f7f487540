import type { JsonObject } from '@/lib/core/json';
import type { Draft } from '@/lib/draft/draft';
import type { Folds } from '@/lib/draft/fold-body';
import type { BodyNote } from './body-text';

/** What a person typed as the request of one column, and what came of it. */
export type KeptBodyText = { readonly text: string } & (
  | { readonly state: 'waiting' }
  | { readonly state: 'broken'; readonly problem: string /** The draft while it was typed. */; readonly draft?: Draft }
  | { readonly state: 'read'; readonly body: JsonObject; readonly notes: readonly BodyNote[]; readonly draft: Draft }
);

const PREFIX = 'workbench-json-text-';
const LONGEST_REMEMBERED = 100_000;

const kept = new Map<string, KeptBodyText>();
const folds = new Map<string, Folds>();
const remembered = new WeakMap<Draft, Map<string, KeptBodyText>>();
/** Places whose stored text has been looked for. */
const looked = new Set<string>();
const listeners = new Set<() => void>();

/** The name of a text: one per document and column. */
export function bodyTextKey(draftId: string, column: string): string {
  return `${draftId} ${column}`;
}

export function subscribeToBodyTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text as it was typed last; text that does not parse is there after a reload, too. */
export function keptBodyText(key: string): KeptBodyText | undefined {
  if (!kept.has(key) && !looked.has(key)) {
    looked.add(key);
    const stored = readStored(key);
    if (stored !== undefined) kept.set(key, stored);
  }
  return kept.get(key);
}

/** Keeps a text; `undefined` forgets it. Who listens is told by `tellBodyTexts`, when the draft has changed as well. */
export function keepBodyText(key: string, next: KeptBodyText | undefined): void {
  looked.add(key);
  if (next === undefined) kept.delete(key);
  else kept.set(key, next);
  if (next?.state === 'read' && next.text.length <= LONGEST_REMEMBERED) {
    const texts = remembered.get(next.draft) ?? new Map<string, KeptBodyText>();
    remembered.set(next.draft, texts.set(key, next));
  }
  store(key, next);
}

export function tellBodyTexts(): void {
  for (const listener of listeners) listener();
}

/** The text from which this very draft came: what undo and redo bring back, as it was typed. */
export function rememberedBodyText(key: string, draft: Draft): KeptBodyText | undefined {
  return remembered.get(draft)?.get(key);
}

/** What the folds of this text stand for; they only ever grow, so that Undo in the editor brings back whole images. */
export function foldsOf(key: string): Folds {
  return folds.get(key) ?? new Map();
}

export function keepFolds(key: string, next: Folds): void {
  folds.set(key, next);
}

function store(key: string, next: KeptBodyText | undefined): void {
  try {
    if (next?.state !== 'broken') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify([next.text, next.problem]));
  } catch {
    // A full or forbidden storage loses nothing but the half-typed text at a reload.
  }
}

function readStored(key: string): KeptBodyText | undefined {
  try {
    const [text, problem]: unknown[] = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '[]');
    return typeof text === 'string' && typeof problem === 'string' ? { state: 'broken', text, problem } : undefined;
  } catch {
    return undefined; // no storage on the server, or a forbidden one
  }
}
