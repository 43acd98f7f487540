'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { providerId } from '@/lib/draft/column-provider';

/** A quiet line that says which key is missing and how to give it. Code works without it. */
export function KeyNote() {
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const { auth, key, keyEnv, baseUrl, baseUrlEnv, label } = provider;
  const missing =
    baseUrl === null && baseUrlEnv !== null
      ? `${label} has no base URL yet: set ${baseUrlEnv} in the environment and start the workbench again.`
      : auth === 'required' && key === 'none'
        ? `${label} needs a key: set ${keyEnv} in the environment and start the workbench again. Code works without it.`
        : undefined;
  if (missing === undefined) return null;
  return <p className="shrink-0 border-line border-b bg-warn-soft px-4 py-1.5 text-[12.5px] text-warn">{missing}</p>;
}
