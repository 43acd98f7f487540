'use client';

import { useId } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { visibleLines, visibleName } from '@/lib/core/visible-text';
import { mockOf } from '@/lib/draft/tool-mock';
import type { RunRecord } from '@/lib/run/run-record';
import type { ToolCallState } from '@/lib/run/state';

type ResultFieldProps = {
  readonly run: RunRecord;
  readonly call: ToolCallState;
  readonly index: number;
  readonly text: string | undefined;
};

/** The result of one call: typed, a sample, or given by the tool's mock. It is sent as it stands here. */
export function ResultField({ run, call, index, text }: ResultFieldProps) {
  const { column } = run;
  const id = useId();
  const { giveResult, answerWithMock } = useActions();
  const hasMock = useWorkbench((state) => mockOf(state.draft, column, call.name) !== undefined);
  const mock = useWorkbench((state) => state.mocks[run.id]?.[index]);
  const working = mock?.state === 'running';

  function generate() {
    import('./sample-call').then(
      ({ sampleCall }) => giveResult(column, index, sampleCall(run.wire.body, call)),
      () => undefined, // the page is offline: the result can still be typed
    );
  }

  return (
    <div className="border-line border-t px-3 pt-2 pb-2.5">
      <TextArea
        label="Result"
        value={text ?? ''}
        minimumRows={2}
        placeholder={text === '' ? 'an empty text' : 'The result of the call, as text or JSON'}
        onChange={(typed) => giveResult(column, index, typed === '' ? undefined : typed)}
        className="field max-h-60 overflow-y-auto px-2 py-1.5 font-mono leading-[19px]"
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="small" variant="outline" onClick={generate}>
          Generate result
        </Button>
        <Button
          size="small"
          variant="outline"
          disabled={!hasMock || working}
          aria-describedby={hasMock ? undefined : id}
          onClick={() => answerWithMock(column, index)}
        >
          Answer with mock
        </Button>
        {hasMock ? null : (
          <span id={id} className="text-[12px] text-muted">
            {call.name === '' ? 'This tool' : visibleName(call.name)} has no mock: write one in Tools.
          </span>
        )}
        {working ? <span className="text-[12px] text-muted">The mock is at work…</span> : null}
      </div>
      {mock?.state === 'failed' ? (
        <p role="status" className="mt-2 whitespace-pre-wrap break-words text-bad">
          {visibleLines(mock.message)}
        </p>
      ) : null}
    </div>
  );
}
