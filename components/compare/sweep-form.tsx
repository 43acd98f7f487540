'use client';

import { type ReactNode, useId } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { NumberField } from '@/components/ui/number-field';
import type { SweepPlan } from '@/lib/compare/sweep';
import type { Result } from '@/lib/core/result';
import { SweepAxis } from './sweep-axis';
import { SweepFormFoot } from './sweep-form-foot';
import { SweepModels } from './sweep-models';
import type { SweepParts } from './sweep-parts';
import { SweepRowsField } from './sweep-rows-field';
import type { TypedAxis } from './sweep-typing';
import { useKeptFocus } from './use-kept-focus';
import { useSweepPlan } from './use-sweep-plan';
import { useSweepTyping } from './use-sweep-typing';

type SweepFormProps = {
  readonly parts: SweepParts;
  readonly onStart: (plan: SweepPlan) => Promise<Result<true>>;
  /** Stands at the end of the form. */
  readonly children?: ReactNode;
};

/** What is varied, and what that comes to. */
export function SweepForm({ parts, onStart, children }: SweepFormProps) {
  const draftId = useWorkbench((state) => state.draftId);
  const [typing, setTyping] = useSweepTyping(draftId);
  const planned = useSweepPlan(typing);
  const body = useKeptFocus<HTMLDivElement>();
  const { axes } = typing;
  const taken = axes.map(({ param }) => param);
  const setAxis = (at: number, axis: TypedAxis) => setTyping({ ...typing, axes: axes.with(at, axis) });
  const free = planned.names.filter((name) => !taken.includes(name));
  return (
    <>
      <div
        ref={body}
        tabIndex={-1}
        className="grid min-h-0 flex-1 content-start gap-x-8 gap-y-5 overflow-y-auto p-4 outline-none lg:grid-cols-2"
      >
        <div className="flex min-w-0 flex-col gap-5">
          <Part title="Parameters">
            {axes.map((axis, at) => (
              <SweepAxis
                // biome-ignore lint/suspicious/noArrayIndexKey: an axis has no name of its own, and only its place
                key={at}
                typed={axis}
                position={at + 1}
                names={planned.names.filter((name) => name === axis.param || !taken.includes(name))}
                understood={planned.understood.axes[at]}
                onChange={(next) => setAxis(at, next)}
                onRemove={axes.length === 1 ? undefined : () => setTyping({ ...typing, axes: axes.toSpliced(at, 1) })}
              />
            ))}
            <Button
              size="small"
              variant="outline"
              disabled={free.length === 0}
              onClick={() => setTyping({ ...typing, axes: [...axes, { param: free[0] ?? '', values: '' }] })}
            >
              <Icon name="plus" className="size-3.5" />
              Add parameter
            </Button>
          </Part>
          <Part title="Models">
            <SweepModels
              models={planned.models}
              AddModel={parts.AddModel}
              onChange={(models) => setTyping({ ...typing, models })}
            />
          </Part>
          <Part title="Repeats">
            <div className="flex items-center gap-2.5">
              <NumberField
                label="Repeats"
                value={typing.repeats}
                minimum={1}
                onChange={(repeats) => setTyping({ ...typing, repeats: repeats ?? 1 })}
              />
              <span className="text-[12px] text-muted">of each request, to see how much its text varies</span>
            </div>
          </Part>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Part title="Rows of variables">
            <SweepRowsField
              text={typing.rows}
              understood={planned.understood.rows}
              used={planned.used}
              filled={planned.filled}
              onChange={(rows) => setTyping({ ...typing, rows })}
            />
          </Part>
          {children}
        </div>
      </div>
      <SweepFormFoot planned={planned} KeyForm={parts.KeyForm} onStart={onStart} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="mb-1.5 font-medium">
        {title}
      </h3>
      {children}
    </section>
  );
}
