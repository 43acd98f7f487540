'use client';

import { type ReactNode, Suspense } from 'react';
import { CheckLineSlot } from '@/components/state/check-line-slot';
import { KeyFormSlot } from '@/components/state/key-form-slot';
import { ModelPickerSlot } from '@/components/state/model-picker-slot';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { latePart } from '@/components/ui/late-part';
import { lazyPart } from '@/components/ui/lazy-part';
import { TabRow } from '@/components/ui/tab-row';
import { useReady } from '@/components/ui/use-ready';
import { ColumnModelPicker } from './column-model-picker';
import { DeepLink } from './deep-link';
import { Dialogs } from './dialogs';
import { Header } from './header';
import { KeyFormInPlace } from './key-form-in-place';
import { KeyNote } from './key-note';
import { Panes } from './panes';
import { RunStrip } from './run-strip';
import { type NarrowPane, useScreen } from './screen';
import { useTheme } from './theme-button';
import { useShortcuts } from './use-shortcuts';

const CheckLine = latePart(() => import('@/components/compare/check-line').then((part) => part.CheckLine));
const UndoLine = lazyPart(() => import('./undo-line').then((part) => part.UndoLine));

const NARROW_TABS = [
  { id: 'request', label: 'Request' },
  { id: 'response', label: 'Response' },
  { id: 'parameters', label: 'Parameters' },
  { id: 'code', label: 'Code' },
] as const satisfies readonly { id: NarrowPane; label: string }[];

/** The whole screen; `account` stands at the end of its header. */
export function Workbench({ account }: { readonly account?: ReactNode }) {
  const screen = useScreen();
  const actions = useActions();
  const draft = useWorkbench((state) => state.draft);
  const { theme, turn } = useTheme();
  const undoes = useWorkbench((state) => state.past.at(-1)?.label);
  const redoes = useWorkbench((state) => state.future.at(-1)?.label);
  const travels = useWorkbench((state) => state.travelled !== undefined || state.deleted !== undefined);
  const context = { actions, screen, draft, undoes, redoes, turnTheme: turn };
  useShortcuts(context);
  const ready = useReady();
  return (
    <div className="flex h-dvh flex-col overflow-hidden" inert={!ready}>
      <Header context={context} theme={theme} account={account} />
      <main className="flex min-h-0 flex-1 flex-col">
        <DeepLink />
        <KeyNote onAddEndpoint={() => screen.open('endpoint')} />
        <KeyFormSlot value={KeyFormInPlace}>
          <ModelPickerSlot value={ColumnModelPicker}>
            <CheckLineSlot value={CheckLine}>
              <Panes screen={screen} />
            </CheckLineSlot>
          </ModelPickerSlot>
        </KeyFormSlot>
        <RunStrip />
        <TabRow
          label="Panes"
          look="bar"
          tabs={NARROW_TABS}
          selected={screen.narrow}
          onSelect={(id) => screen.show(NARROW_TABS.find((tab) => tab.id === id)?.id ?? 'request')}
          className="lg:hidden"
        />
      </main>
      <Suspense>{travels ? <UndoLine /> : null}</Suspense>
      <Dialogs context={context} />
    </div>
  );
}
