'use client';

import { useRequestHome } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import { RadioRow } from '@/components/ui/radio-row';
import type { JsonValue } from '@/lib/core/json';
import { NEW_SCHEMA_FORMAT, OUTPUT_MODES, type OutputMode, outputMode } from './output-format';
import { showAsForm, showAsJson } from './output-text';

/** The last `json_schema` of a document that asks for something else now. */
const left = new Map<string, JsonValue>();

type OutputChoiceProps = { readonly mode: OutputMode; readonly format: JsonValue | undefined };

/** Text, any JSON, JSON by a schema, or what else a provider takes; unset means not sent. */
export function OutputChoice({ mode, format }: OutputChoiceProps) {
  const draftId = useRequestHome('output');
  const { edit } = useActions();

  function choose(next: string) {
    if (next === 'other') return showAsJson(draftId, format);
    if (format !== undefined && outputMode(format) === 'json_schema') left.set(draftId, format);
    showAsForm(draftId);
    edit({ type: 'set-response-format', value: valueFor(next, draftId) });
  }

  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 px-4 pt-3 pb-2.5">
      <span className="font-mono text-[12.5px]">response_format</span>
      <div className="min-w-0 flex-1 basis-72">
        <RadioRow
          label="response_format"
          value={mode}
          options={OUTPUT_MODES.map((value) => ({ value, label: value }))}
          onChange={choose}
        />
      </div>
    </div>
  );
}

function valueFor(mode: string, draftId: string): JsonValue | undefined {
  if (mode === 'unset') return undefined;
  return mode === 'json_schema' ? (left.get(draftId) ?? NEW_SCHEMA_FORMAT) : { type: mode };
}
