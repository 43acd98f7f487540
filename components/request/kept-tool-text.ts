import type { ToolDefinition } from '@/lib/chat/message';
import type { DraftTool } from '@/lib/draft/draft';
import { createKeptText } from './kept-text';

const kept = createKeptText('tool');

export const subscribeToToolText = kept.subscribe;

/** Keeps the typed text of a draft's tools, with the definitions that were good when it was typed. */
export function keepToolText(
  draftId: string,
  text: string,
  definitions: readonly ToolDefinition[],
  problem: string | undefined,
) {
  kept.keep(draftId, text, definitions, problem);
}

/** The text as typed while the draft still holds what came of it. */
export function keptToolText(draftId: string, tools: readonly DraftTool[]): string | undefined {
  return kept.textFor(draftId, definitionsOf(tools));
}

/** The sentence that must stop Run while the typed tool list does not parse. */
export function toolTextProblem(draftId: string, tools: readonly DraftTool[]): string | undefined {
  return kept.problemFor(draftId, definitionsOf(tools));
}

function definitionsOf(tools: readonly DraftTool[]): readonly ToolDefinition[] {
  return tools.map((tool) => tool.definition);
}
