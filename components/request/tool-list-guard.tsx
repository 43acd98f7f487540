'use client';

import { useReportProblem } from '@/components/state/use-problem';
import { useToolListProblem } from './use-tool-text';

/** Holds Run while the typed tool list does not parse, whichever tab is in view. Mounted once, shows nothing. */
export function ToolListGuard() {
  const problem = useToolListProblem();
  useReportProblem('tools', problem);
  return null;
}
