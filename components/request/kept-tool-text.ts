import type { ToolDefinition } from '@/lib/chat/message';
import { isJsonObject, jsonEqual, parseJson } from '@/lib/core/json';
import type { DraftTool } from '@/lib/draft/draft';
import { printToolList } from './tool-list-text';

/** What a person typed as the tool list, and the definitions that were good when they typed it. */
type Kept = { readonly text: string; readonly definitions: readonly ToolDefinition[] };

const kept = new Map<string, Kept>();
/** Drafts whose stored text has been looked for. */
const looked = new Set<string>();
const listeners = new Set<() => void>();

/** Keeps the typed text of a draft's tools: its layout over a change of tabs, and text that does not parse over a reload. */
export function keepToolText(draftId: string, text: string, definitions: readonly ToolDefinition[], broken: boolean) {
  kept.set(draftId, { text, definitions });
  store(draftId, broken ? JSON.stringify({ text, definitions }) : undefined);
  for (const listener of listeners) listener();
}

export function subscribeToToolText(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text to show for a draft: as typed while the draft still holds what came of it, else printed anew. */
export function toolTextFor(draftId: string, tools: readonly DraftTool[]): string {
  const typed = kept.get(draftId) ?? stored(draftId);
  const definitions = tools.map((tool) => tool.definition);
  return typed !== undefined && jsonEqual(typed.definitions, definitions, true) ? typed.text : printToolList(tools);
}

function store(draftId: string, value: string | undefined) {
  try {
    if (value === undefined) sessionStorage.removeItem(slot(draftId));
    else sessionStorage.setItem(slot(draftId), value);
  } catch {
    // A full or forbidden storage loses nothing but the half-typed text at a reload.
  }
}

function stored(draftId: string): Kept | undefined {
  if (looked.has(draftId)) return undefined;
  looked.add(draftId);
  try {
    const parsed = parseJson(sessionStorage.getItem(slot(draftId)) ?? '');
    if (!parsed.ok || !isJsonObject(parsed.value)) return undefined;
    const { text, definitions } = parsed.value;
    if (typeof text !== 'string' || !Array.isArray(definitions)) return undefined;
    const found = { text, definitions: definitions.filter(isJsonObject) };
    kept.set(draftId, found);
    return found;
  } catch {
    return undefined; // no storage on the server, or a forbidden one
  }
}

function slot(draftId: string): string {
  return `workbench-tool-text-${draftId}`;
}
