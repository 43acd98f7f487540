'use client';

import { useSyncExternalStore } from 'react';
import { useReportProblem } from '@/components/state/use-problem';
import { useRequest, useRequestHome } from '@/components/state/use-request';
import { outputTextProblem, subscribeToOutputText } from './kept-output-text';

/** Holds Run while what is typed in the Output tab does not parse, whichever tab is in view. Shows nothing. */
export function OutputGuard() {
  const draftId = useRequestHome('output');
  const format = useRequest('responseFormat');
  const problem = useSyncExternalStore(
    subscribeToOutputText,
    () => outputTextProblem(draftId, format),
    () => undefined,
  );
  useReportProblem('response_format', problem);
  return null;
}
