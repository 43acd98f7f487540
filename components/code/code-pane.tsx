'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { usePreference } from '@/components/state/use-preference';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { CopyButton } from '@/components/ui/copy-button';
import { RadioRow } from '@/components/ui/radio-row';
import { Select } from '@/components/ui/select';
import { describeFailure } from '@/lib/core/failure';
import { atLevel, type CodeLevel } from '@/lib/draft/at-level';
import { providerId } from '@/lib/draft/column-provider';
import { targetsFor } from '@/lib/snippets/targets';
import { ChangedSince } from './changed-since';
import { CodeNeeds } from './code-needs';
import { CodeView } from './code-view';
import { DownloadButton } from './download-button';

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
  const targets = targetsFor(id);
  const target = targets.find((candidate) => candidate.id === language) ?? targets[0];
  const request = atLevel(draft, column, provider, model, level);
  if (target === undefined) return null;
  const code = request.ok ? target.print(request.value.wire, { floats: request.value.floats }) : undefined;
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 border-line border-b px-4 py-3">
        <RadioRow
          label="Level"
          options={LEVELS}
          value={level}
          onChange={(next) => setLevel(LEVELS.find((row) => row.value === next)?.value ?? 'as-run')}
        />
        <div className="flex items-center gap-2">
          <Select
            label="Language"
            value={target.id}
            options={targets.map((row) => ({ value: row.id, label: row.label }))}
            onChange={setLanguage}
            className="mr-auto"
          />
          {code === undefined ? null : (
            <>
              <DownloadButton fileName={target.fileName} text={code} />
              <CopyButton label="Copy code" text={() => code}>
                Copy
              </CopyButton>
            </>
          )}
        </div>
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
          <CodeView code={code} examples={request.value.examples} />
          <CodeNeeds wire={request.value.wire} install={target.install} />
        </>
      ) : (
        <p role="alert" className="p-4 text-warn">
          {request.ok ? '' : `${describeFailure(request.failure).title}: ${request.failure.message}`}
        </p>
      )}
    </>
  );
}
