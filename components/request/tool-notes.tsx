'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { visibleName } from '@/lib/core/visible-text';
import { providerId } from '@/lib/draft/column-provider';
import { sharedFields } from '@/lib/draft/request-body';
import { choiceProblem } from '@/lib/tools/lint-choice';
import { lintTools } from '@/lib/tools/lint-tools';
import { toolRulesFor } from '@/lib/tools/tool-rules';
import { toolName } from './tool-list-text';

/** More than this are counted: the Tools tab lists them all. */
const MOST_LINES = 2;

/** What the provider would refuse about the tools, as lines beside Run; loaded with the first tool or choice. */
export function ToolNotes() {
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const shared = sharedFields(draft, column);
  const tools = useDeferredValue(shared.tools);
  const errors = useMemo(
    () => lintTools(tools, toolRulesFor(provider)).filter(({ severity }) => severity === 'error'),
    [tools, provider],
  );
  const sent = errors.filter(({ tool }) => tools[tool]?.enabled === true);
  const rest = sent.length - MOST_LINES;
  const called = shared.tools.filter(({ enabled }) => enabled).map(({ definition }) => definition);
  // Tools that are no list of tools stand among the extra fields: nobody knows their names.
  const choice = Object.hasOwn(column.extra, 'tools') ? undefined : choiceProblem({ ...shared, tools: called });
  return (
    <>
      {choice === undefined ? null : <li>{visibleName(choice)}</li>}
      {sent.slice(0, MOST_LINES).map(({ tool, path, message }) => (
        <li key={JSON.stringify([tool, path, message])}>
          Tool {visibleName(toolName(tools[tool]?.definition ?? {})) || tool + 1}: {visibleName(message)}
        </li>
      ))}
      {rest > 0 ? (
        <li>
          {rest} further {rest === 1 ? 'error stands' : 'errors stand'} in the Tools tab.
        </li>
      ) : null}
    </>
  );
}
