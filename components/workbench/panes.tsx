'use client';

import { type CSSProperties, type ReactNode, Suspense } from 'react';
import { ParametersPane } from '@/components/parameters/parameters-pane';
import { RequestPane } from '@/components/request/request-pane';
import { RunBar } from '@/components/request/run-bar';
import { ResponsePane } from '@/components/response/response-pane';
import { usePreference } from '@/components/state/use-preference';
import { useWorkbench } from '@/components/state/use-workbench';
import { classNames } from '@/components/ui/class-names';
import { latePart } from '@/components/ui/late-part';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Splitter } from '@/components/ui/splitter';
import { Tabs } from '@/components/ui/tabs';
import { FoldButton } from './fold-button';
import type { Screen } from './screen';
import { SweepButton } from './sweep-button';
import { useFolds } from './use-folds';

const CodePane = lazyPart(() => import('@/components/code/code-pane').then((part) => part.CodePane), NotLoaded);
const ComparisonTable = latePart<{ readonly onDifferences: () => void }>(
  () => import('@/components/compare/comparison-table').then((part) => part.ComparisonTable),
  NotLoaded,
);
const FocusedName = latePart(() => import('./focused-name').then((part) => part.FocusedName));

const SIDE_TABS = [
  { id: 'parameters', label: 'Parameters' },
  { id: 'code', label: 'Code' },
] as const;

/** Three panes whose borders can be moved, and of which the outer two fold to a strip; on narrow screens one at a time. */
export function Panes({ screen }: { readonly screen: Screen }) {
  const [left, setLeft] = usePreference<number>('pane-left', 34);
  const [right, setRight] = usePreference<number>('pane-right', 70);
  const several = useWorkbench((state) => state.draft.columns.length > 1);
  const folds = useFolds();
  const widths = { '--left': left, '--middle': right - left, '--right': 100 - right } as CSSProperties; // custom properties are not in React's type
  return (
    <div className="flex min-h-0 flex-1" style={widths}>
      <Pane
        side="left"
        folded={folds.left}
        onFold={folds.setLeft}
        shown={screen.narrow === 'request'}
        className="lg:[flex:var(--left)_1_0]"
        foot={<RunBar narrow />}
      >
        <RequestPane />
      </Pane>
      {folds.left ? null : (
        <Splitter label="Request width" value={left} minimum={20} maximum={right - 20} onChange={setLeft} />
      )}
      <Pane shown={screen.narrow === 'response'} className="lg:[flex:var(--middle)_1_0]">
        <ResponsePane beside={<SweepButton screen={screen} />} />
        {several ? <ComparisonTable onDifferences={() => screen.open('differences')} /> : null}
      </Pane>
      {folds.right ? null : (
        <Splitter label="Response width" value={right} minimum={left + 20} maximum={84} onChange={setRight} />
      )}
      <Pane
        side="right"
        folded={folds.right}
        onFold={folds.setRight}
        shown={screen.narrow === 'parameters' || screen.narrow === 'code'}
        className="lg:[flex:var(--right)_1_0]"
      >
        <Tabs
          label="Parameters and code"
          tabs={SIDE_TABS}
          selected={screen.side}
          onSelect={(id) => screen.show(id === 'code' ? 'code' : 'parameters')}
          rowClassName="max-lg:hidden"
        >
          {several ? <FocusedName /> : null}
          {screen.side === 'code' ? <LazyCode /> : <ParametersPane />}
        </Tabs>
      </Pane>
    </div>
  );
}

type PaneProps = {
  readonly shown: boolean;
  readonly className: string;
  readonly children: ReactNode;
} & (
  | {
      readonly side: 'left' | 'right';
      readonly folded: boolean;
      readonly onFold: (folded: boolean) => void;
      /** Stands at the foot of the strip. */
      readonly foot?: ReactNode;
    }
  | { readonly side?: never }
);

function Pane({ shown, className, children, ...fold }: PaneProps) {
  const folded = fold.side !== undefined && fold.folded;
  return (
    <div
      className={classNames(
        'relative flex min-h-0 min-w-0 flex-col bg-panel max-lg:flex-1',
        !shown && 'max-lg:hidden',
        folded ? 'border-line lg:w-11 lg:shrink-0' : className,
        folded && (fold.side === 'left' ? 'lg:border-r' : 'lg:border-l'),
      )}
    >
      {fold.side === undefined ? null : (
        <div
          className={classNames(
            'z-[1] max-lg:hidden',
            folded ? 'flex h-10 items-center justify-center' : 'absolute top-1.5 right-2',
          )}
        >
          <FoldButton side={fold.side} folded={folded} onFold={fold.onFold} />
        </div>
      )}
      <div className={classNames('flex min-h-0 flex-1 flex-col', folded && 'lg:hidden')}>{children}</div>
      {folded ? <div className="mt-auto flex justify-center pb-2.5 max-lg:hidden">{fold.foot}</div> : null}
    </div>
  );
}

function LazyCode() {
  return (
    <Suspense fallback={<p className="p-4 text-muted">Loading…</p>}>
      <CodePane />
    </Suspense>
  );
}
