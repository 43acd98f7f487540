'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { usePreference } from '@/components/state/use-preference';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { RadioRow } from '@/components/ui/radio-row';
import { describeFailure } from '@/lib/core/failure';
import type { CodeLevel } from '@/lib/draft/at-level';
import { providerId } from '@/lib/draft/column-provider';
import { ChangedSince } from './changed-since';
import { CodeNeeds } from './code-needs';
import { CodeView } from './code-view';
import { LanguageRow } from './language-row';
import { snippetOf } from './snippet';

const LEVELS = [
  { value: 'as-run', label: 'As run' },
  { value: 'minimal', label: 'Minimal' },
  { value: 'basic', label: 'Basic' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { value: CodeLevel; label: string }[];

/** What Run would send now, as code that sends the same request. */
export function CodePane() {
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const id = providerId(column.provider);
  const provider = useProvider(id);
  const model = useModel(id, column.model);
  const [level, setLevel] = usePreference<CodeLevel>('code-level', 'as-run');
  const [language, setLanguage] = usePreference<string>('code-language', 'curl');
  const source = useMemo(() => ({ draft, column, provider, model }), [draft, column, provider, model]);
  // Printing and showing half a megabyte takes its time: typing goes first.
  const shown = useDeferredValue(source);
  const snippet = useMemo(() => snippetOf(shown, { level, language }), [shown, level, language]);
  const { request, target, code } = snippet;
  if (target === undefined) return null;
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 border-line border-b px-4 py-3">
        <RadioRow
          label="Level"
          options={LEVELS}
          value={level}
          onChange={(next) => setLevel(LEVELS.find((row) => row.value === next)?.value ?? 'as-run')}
        />
        <LanguageRow snippet={snippet} source={source} level={level} onLanguage={setLanguage} />
        <ChangedSince column={column.id} request={level === 'as-run' && request.ok ? request.value.wire : undefined} />
      </div>
      {request.ok && code !== undefined ? (
        <>
          {request.value.examples.length === 0 ? null : (
            <p className="shrink-0 bg-warn-soft px-4 py-1.5 text-[12px] text-warn">
              {request.value.examples.length} example value{request.value.examples.length === 1 ? '' : 's'}: Run does
              not send them
            </p>
          )}
          <CodeView code={code} language={target.editorLanguage} examples={request.value.examples} />
          <CodeNeeds wire={request.value.wire} target={target} code={code} />
        </>
      ) : (
        <p role="alert" className="p-4 text-warn">
          {request.ok ? '' : `${describeFailure(request.failure).title}: ${request.failure.message}`}
        </p>
      )}
    </>
  );
}
