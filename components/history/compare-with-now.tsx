'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useProvider } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { lineDiff } from '@/lib/compare/line-diff';
import { foldDataUrls } from '@/lib/core/fold-data-urls';
import type { JsonValue } from '@/lib/core/json';
import { providerId } from '@/lib/draft/column-provider';
import { toWire } from '@/lib/draft/to-wire';
import type { RunRecord } from '@/lib/run/run-record';
import { DiffText } from './diff-text';

/** What has changed since this run: the request it sent beside the one that would be sent now, and both answers. */
export function CompareWithNow({ run }: { readonly run: RunRecord }) {
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const last = useDeferredValue(useWorkbench((state) => state.runs[column.id]));
  const now = useMemo(() => toWire(draft, column, provider), [draft, column, provider]);
  const request = useMemo(
    () => lineDiff(pretty(run.wire.body), now.ok ? pretty(now.value.body) : ''),
    [run.wire.body, now],
  );
  const answer = useMemo(() => lineDiff(answerText(run), last === undefined ? '' : answerText(last)), [run, last]);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4">
      <DiffText
        title="Request"
        parts={request}
        same="The request is the same now."
        from={`${run.model} on ${run.providerLabel}`}
        to={`${column.model} on ${provider.label}`}
      />
      {now.ok ? null : <p className="mt-2 text-warn">{now.failure.message}</p>}
      {last === undefined ? (
        <p className="mt-4 text-muted">There is no answer now to compare with.</p>
      ) : last.id === run.id ? (
        <p className="mt-4 text-muted">Its answer is the one that is shown now.</p>
      ) : (
        <DiffText
          title="Answer"
          parts={answer}
          same="The answers are the same."
          from={new Date(run.startedWall).toLocaleString()}
          to={new Date(last.startedWall).toLocaleString()}
        />
      )}
    </div>
  );
}

function pretty(body: JsonValue): string {
  return foldDataUrls(JSON.stringify(body, null, 2));
}

function answerText({ state }: RunRecord): string {
  return state.choices
    .map(({ text, toolCalls }) => [text, ...toolCalls.map((call) => `${call.name}(${call.arguments})`)].join('\n'))
    .join('\n\n')
    .trim();
}
