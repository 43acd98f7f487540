'use client';

import { useEffect } from 'react';
import { useActions } from './use-workbench';

/** Says that this field holds text that does not parse, which stops Run; `undefined` says that it is all right. */
export function useReportProblem(field: string, message: string | undefined): void {
  const { reportProblem } = useActions();

  // A field that goes away takes its problem along.
  useEffect(() => {
    reportProblem(field, message);
    return () => reportProblem(field, undefined);
  }, [reportProblem, field, message]);
}
