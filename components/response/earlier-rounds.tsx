'use client';

import type { RunRecord } from '@/lib/run/run-record';
import { AnswerText } from './answer-text';
import { PlainText } from './plain-text';
import { roundLabel } from './round-label';
import { ToolCalls } from './tool-calls';

/** The rounds of the tool loop before the last run, one under another. */
export function EarlierRounds({ rounds }: { readonly rounds: readonly RunRecord[] }) {
  return (
    <>
      {rounds.map((run, index) => (
        <details key={run.id} open className="mb-4 border-line border-b pb-1">
          <summary className="w-fit rounded text-[12px] text-muted">{roundLabel(run, index)}</summary>
          {run.state.choices.map((choice) => (
            <div key={choice.index} className="mt-2">
              {run.state.choices.length > 1 ? (
                <p className="text-[12px] text-muted">Choice {choice.index + 1}</p>
              ) : null}
              {choice.reasoning === '' ? null : (
                <details>
                  <summary className="w-fit rounded text-[12.5px] text-think">Reasoning</summary>
                  <div className="mt-1 border-line2 border-l-2 pl-3 text-[13px] text-soft leading-5">
                    <PlainText text={choice.reasoning} />
                  </div>
                </details>
              )}
              {choice.text === '' ? null : <AnswerText text={choice.text} finished />}
              <ToolCalls run={run} choice={choice} earlier />
            </div>
          ))}
        </details>
      ))}
    </>
  );
}
