'use client';

import { useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { providerId } from '@/lib/draft/column-provider';
import { fillVariables } from '@/lib/draft/fill-variables';
import { sharedFields } from '@/lib/draft/request-body';
import { mendSchema, outputFindings } from './output-findings';

/** What is doubtful about the output that the focused column asks for, and the schema with all that can be mended. */
export function useOutputFindings() {
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const { responseFormat, messages } = sharedFields(draft, column);
  const { variables } = draft;
  const findings = useMemo(
    () => outputFindings(responseFormat, fillVariables(messages, variables), provider),
    [responseFormat, messages, variables, provider],
  );
  return { findings, mend: () => mendSchema(responseFormat, provider) };
}
