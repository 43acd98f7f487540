'use client';

import { useSyncExternalStore } from 'react';
import { useRequest, useRequestHome } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import { keepToolText, keptToolText, subscribeToToolText } from './kept-tool-text';
import { mergeTools, printToolList, readToolList } from './tool-list-text';

/** The text of the tool list with its one problem, if it has one, and the way to change it. */
export function useToolText() {
  const draftId = useRequestHome('tools');
  const tools = useRequest('tools');
  const { edit } = useActions();
  const text = useSyncExternalStore(
    subscribeToToolText,
    () => keptToolText(draftId, tools) ?? printToolList(tools),
    () => printToolList(tools),
  );
  function change(next: string) {
    const read = readToolList(next);
    const now = tools.map((tool) => tool.definition);
    keepToolText(draftId, next, read.ok ? read.definitions : now, read.ok ? undefined : read.problem);
    if (read.ok && JSON.stringify(read.definitions) !== JSON.stringify(now)) {
      edit({ type: 'set-tools', tools: mergeTools(tools, read.definitions) });
    }
  }

  return { tools, text, problem: problemOf(text), change };
}

function problemOf(text: string): string | undefined {
  const reading = readToolList(text);
  return reading.ok ? undefined : reading.problem;
}
