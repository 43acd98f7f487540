'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useRequest, useRequestHome } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import type { JsonValue } from '@/lib/core/json';
import { subscribeToOutputText } from './kept-output-text';
import { type OutputMode, schemaFields, withSchemaField } from './output-format';
import { keepOutputText, type OutputText, outputText, readOutputText } from './output-text';

export type TypedOutput = OutputText & {
  readonly format: JsonValue | undefined;
  /** Why the text cannot be sent, in one sentence. */
  readonly problem: string | undefined;
};

/** How the output is asked for, with the text of its editor. */
export function useOutputText(): TypedOutput {
  const draftId = useRequestHome('output');
  const format = useRequest('responseFormat');
  const now = () => outputText(draftId, format);
  const mode = useSyncExternalStore<OutputMode>(
    subscribeToOutputText,
    () => now().mode,
    () => 'unset',
  );
  const text = useSyncExternalStore(
    subscribeToOutputText,
    () => now().text,
    () => '',
  );
  return useMemo(() => {
    const reading = readOutputText({ mode, text });
    return { mode, text, format, problem: reading.ok ? undefined : reading.problem };
  }, [mode, text, format]);
}

/** Takes what is typed in the tab's editor; text that does not parse leaves the last good value in the draft. */
export function useChangeOutputText({ mode, format }: TypedOutput): (text: string) => void {
  const draftId = useRequestHome('output');
  const { edit } = useActions();
  return (text) => {
    const reading = readOutputText({ mode, text });
    const next = reading.ok ? formatWith(mode, format, reading.value) : format;
    keepOutputText(draftId, { mode, text }, mode === 'json_schema' ? schemaFields(next).schema : next);
    if (reading.ok) edit({ type: 'set-response-format', value: next });
  };
}

function formatWith(mode: OutputMode, format: JsonValue | undefined, value: JsonValue | undefined) {
  return mode === 'json_schema' ? withSchemaField(format, 'schema', value) : value;
}
