'use client';

import { useSyncExternalStore } from 'react';
import { useReportProblem } from '@/components/state/use-problem';
import { useRequest, useRequestHome } from '@/components/state/use-request';
import { subscribeToToolText, toolTextProblem } from './kept-tool-text';

/** Holds Run while the typed tool list does not parse, whichever tab is in view. Mounted once, shows nothing. */
export function ToolListGuard() {
  const draftId = useRequestHome('tools');
  const tools = useRequest('tools');
  const problem = useSyncExternalStore(
    subscribeToToolText,
    () => toolTextProblem(draftId, tools),
    () => undefined,
  );
  useReportProblem('tools', problem);
  return null;
}
