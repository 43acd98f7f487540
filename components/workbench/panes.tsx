'use client';

import { type CSSProperties, lazy, type ReactNode, Suspense } from 'react';
import { ParametersPane } from '@/components/parameters/parameters-pane';
import { RequestPane } from '@/components/request/request-pane';
import { ResponsePane } from '@/components/response/response-pane';
import { usePreference } from '@/components/state/use-preference';
import { classNames } from '@/components/ui/class-names';
import { Splitter } from '@/components/ui/splitter';
import { Tabs } from '@/components/ui/tabs';
import type { Screen } from './screen';

const CodePane = lazy(() => import('@/components/code/code-pane').then((module) => ({ default: module.CodePane })));

const SIDE_TABS = [
  { id: 'parameters', label: 'Parameters' },
  { id: 'code', label: 'Code' },
] as const;

/** Three panes whose borders can be moved; on narrow screens one at a time. */
export function Panes({ screen }: { readonly screen: Screen }) {
  const [left, setLeft] = usePreference<number>('pane-left', 34);
  const [right, setRight] = usePreference<number>('pane-right', 70);
  const widths = { '--left': left, '--middle': right - left, '--right': 100 - right } as CSSProperties; // custom properties are not in React's type
  return (
    <div className="flex min-h-0 flex-1" style={widths}>
      <Pane shown={screen.narrow === 'request'} className="lg:[flex:var(--left)_1_0]">
        <RequestPane />
      </Pane>
      <Splitter label="Request width" value={left} minimum={20} maximum={right - 20} onChange={setLeft} />
      <Pane shown={screen.narrow === 'response'} className="lg:[flex:var(--middle)_1_0]">
        <ResponsePane />
      </Pane>
      <Splitter label="Response width" value={right} minimum={left + 20} maximum={84} onChange={setRight} />
      <Pane shown={screen.narrow === 'parameters' || screen.narrow === 'code'} className="lg:[flex:var(--right)_1_0]">
        <Tabs
          label="Parameters and code"
          tabs={SIDE_TABS}
          selected={screen.side}
          onSelect={(id) => screen.show(id === 'code' ? 'code' : 'parameters')}
          rowClassName="max-lg:hidden"
        >
          {screen.side === 'code' ? <LazyCode /> : <ParametersPane />}
        </Tabs>
      </Pane>
    </div>
  );
}

type PaneProps = { readonly shown: boolean; readonly className: string; readonly children: ReactNode };

function Pane({ shown, className, children }: PaneProps) {
  return (
    <div
      className={classNames(
        'flex min-h-0 min-w-0 flex-col bg-panel max-lg:flex-1',
        !shown && 'max-lg:hidden',
        className,
      )}
    >
      {children}
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
