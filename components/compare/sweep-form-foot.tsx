'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SweepPlan } from '@/lib/compare/sweep';
import type { Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import type { SweepParts } from './sweep-parts';
import { costWords, sizeWords } from './sweep-size';
import type { useSweepPlan } from './use-sweep-plan';

type SweepFormFootProps = {
  readonly planned: ReturnType<typeof useSweepPlan>;
  readonly KeyForm: SweepParts['KeyForm'];
  readonly onStart: (plan: SweepPlan) => Promise<Result<true>>;
};

/** The number of requests and what they cost, what is still missing, and the button that sends them. */
export function SweepFormFoot({ planned, KeyForm, onStart }: SweepFormFootProps) {
  const { understood, cost, problem, missing } = planned;
  const { plan } = understood;
  const [failed, setFailed] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const isReady = plan !== undefined && planned.isRead && problem === undefined && missing === undefined;

  async function begin() {
    if (plan === undefined) return;
    setStarting(true);
    const begun = await onStart(plan);
    setStarting(false);
    setFailed(begun.ok ? undefined : begun.failure.message);
  }

  return (
    <div className="shrink-0 border-line border-t">
      {missing === undefined ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-warn-soft px-4 py-2 text-[12.5px]">
          <p className="min-w-0 break-words text-warn">{visibleText(missing.failure.message, 300)}</p>
          <div className="min-w-0 flex-1 basis-80">
            <KeyForm provider={missing.provider} />
          </div>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 basis-64">
          <p aria-live="polite" className="break-words font-medium tabular-nums">
            {plan === undefined ? '—' : sizeWords(plan)}
          </p>
          {problem === undefined ? null : <p className="break-words text-bad">{visibleText(problem, 300)}</p>}
          {cost === undefined ? null : <p className="break-words text-[12px] text-muted">{costWords(cost)}</p>}
          {failed === undefined ? null : (
            <p role="alert" className="break-words text-bad">
              {visibleText(failed, 300)}
            </p>
          )}
        </div>
        <Button size="large" variant="accent" disabled={!isReady || isStarting} onClick={() => void begin()}>
          <Icon name="play" className="size-3.5" />
          Start
        </Button>
      </div>
    </div>
  );
}
