'use client';

import { isReplay } from '@/components/state/replays';
import { useWorkbench } from '@/components/state/use-workbench';
import { callingChoice } from '@/lib/run/calling-choice';
import type { RunRecord } from '@/lib/run/run-record';
import type { ChoiceState } from '@/lib/run/state';
import { ResultField } from './result-field';
import { SentResult } from './sent-result';
import { ToolCallCard } from './tool-call-card';
import { isLive } from './use-calm-run';

type ToolCallsProps = {
  readonly run: RunRecord;
  readonly choice: ChoiceState;
  /** A round whose results have been sent: they are shown and stay as they are. */
  readonly earlier?: boolean;
};

/** The calls of a choice, each with its result; results are given to one choice, the first that calls. */
export function ToolCalls({ run, choice, earlier = false }: ToolCallsProps) {
  const results = useWorkbench((state) => state.results[run.id]);
  const live = isLive(run);
  const calling = callingChoice(run.state)?.index ?? choice.index;
  const answered = calling === choice.index && !live && !isReplay(run);
  return (
    <>
      {choice.toolCalls.map((call, index) => (
        <ToolCallCard
          // biome-ignore lint/suspicious/noArrayIndexKey: calls are only ever added at the end
          key={index}
          call={call}
          position={index + 1}
          body={run.wire.body}
          live={live}
        >
          {answered && earlier ? <SentResult text={results?.[index]} /> : null}
          {answered && !earlier ? <ResultField run={run} call={call} index={index} text={results?.[index]} /> : null}
        </ToolCallCard>
      ))}
      {calling === choice.index || isReplay(run) ? null : (
        <p className="my-2 text-[12.5px] text-muted">
          Results go to choice {calling + 1}, the first with calls: messages can go on from one choice only.
        </p>
      )}
    </>
  );
}
