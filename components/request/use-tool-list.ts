'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { useRequestHome } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';
import type { DraftTool } from '@/lib/draft/draft';
import { lintTools } from '@/lib/tools/lint-tools';
import { toolRulesFor } from '@/lib/tools/tool-rules';
import { keepToolText } from './kept-tool-text';
import { layToolList } from './tool-list-layout';
import { toolMarkers } from './tool-markers';
import { useToolText } from './use-tool-text';

/** The tool list as text and as tools, with the ways to change either. */
export function useToolList() {
  const { tools, text, problem, change } = useToolText();
  const draftId = useRequestHome('tools');
  const { edit } = useActions();

  /** Takes a changed list; tools that stay keep the layout of their text. */
  function apply(next: readonly DraftTool[]) {
    const definitions = next.map((tool) => tool.definition);
    const isText = tools.length === next.length && next.every((tool, at) => tool.definition === tools[at]?.definition);
    if (!isText) keepToolText(draftId, layToolList(text, tools, next), definitions, undefined);
    edit({ type: 'set-tools', tools: next });
  }

  return { tools, text, problem, change, apply };
}

/** What is wrong with the list by the rules of the focused column's provider; `fresh` is false a moment behind fast typing. */
export function useToolMarkers(tools: readonly DraftTool[], text: string, problem: string | undefined) {
  const provider = useProvider(providerId(useFocusedColumn().provider));
  const now = useMemo(() => ({ tools, text, problem }), [tools, text, problem]);
  const read = useDeferredValue(now);
  const markers = useMemo(
    () =>
      read.problem === undefined
        ? toolMarkers(read.text, read.tools, lintTools(read.tools, toolRulesFor(provider)))
        : [],
    [read, provider],
  );
  return { markers, fresh: read === now };
}
