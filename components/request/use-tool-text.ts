'use client';

import { useSyncExternalStore } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { keepToolText, subscribeToToolText, toolTextFor } from './kept-tool-text';
import { mergeTools, printToolList, readToolList } from './tool-list-text';

/** The text of the tool list with its one problem, if it has one, and the way to change it. */
export function useToolText() {
  const draftId = useWorkbench((state) => state.draftId);
  const tools = useWorkbench((state) => state.draft.tools);
  const { edit } = useActions();
  const text = useSyncExternalStore(
    subscribeToToolText,
    () => toolTextFor(draftId, tools),
    () => printToolList(tools),
  );
  function change(next: string) {
    const read = readToolList(next);
    const now = tools.map((tool) => tool.definition);
    keepToolText(draftId, next, read.ok ? read.definitions : now, !read.ok);
    if (read.ok && JSON.stringify(read.definitions) !== JSON.stringify(now)) {
      edit({ type: 'set-tools', tools: mergeTools(tools, read.definitions) });
    }
  }

  return { tools, text, problem: problemOf(text), change };
}

/** The sentence that must stop Run while the typed tool list does not parse. Holds while the Tools tab is closed, too. */
export function useToolListProblem(): string | undefined {
  const draftId = useWorkbench((state) => state.draftId);
  const tools = useWorkbench((state) => state.draft.tools);
  return useSyncExternalStore(
    subscribeToToolText,
    () => problemOf(toolTextFor(draftId, tools)),
    () => undefined,
  );
}

function problemOf(text: string): string | undefined {
  const reading = readToolList(text);
  return reading.ok ? undefined : reading.problem;
}
