'use client';

import { lazy, Suspense } from 'react';
import type { CommandContext } from './commands';
import type { DialogName } from './screen';

const ShareDialog = lazy(() => import('@/components/share/share-dialog').then((m) => ({ default: m.ShareDialog })));
const ImportDialog = lazy(() => import('@/components/share/import-dialog').then((m) => ({ default: m.ImportDialog })));
const ModelDialog = lazy(() => import('@/components/providers/model-dialog').then((m) => ({ default: m.ModelDialog })));
const ProvidersDialog = lazy(() =>
  import('@/components/providers/providers-dialog').then((m) => ({ default: m.ProvidersDialog })),
);
const CommandPalette = lazy(() => import('./command-palette').then((m) => ({ default: m.CommandPalette })));
const ShortcutsDialog = lazy(() => import('./shortcuts-dialog').then((m) => ({ default: m.ShortcutsDialog })));
const HistoryWithViews = lazy(() => import('./history-with-views').then((m) => ({ default: m.HistoryWithViews })));
const RenameDialog = lazy(() => import('./rename-dialog').then((m) => ({ default: m.RenameDialog })));

type OpenDialogProps = { readonly name: DialogName; readonly context: CommandContext };

/** The dialog in view; each is loaded when it is first opened. */
export function OpenDialog({ name, context }: OpenDialogProps) {
  return <Suspense>{dialogNamed(name, context, context.screen.close)}</Suspense>;
}

function dialogNamed(name: DialogName, context: CommandContext, close: () => void) {
  switch (name) {
    case 'share':
      return <ShareDialog onClose={close} />;
    case 'import':
      return <ImportDialog onClose={close} />;
    case 'history':
      return <HistoryWithViews onClose={close} />;
    case 'model':
      return <ModelDialog onClose={close} />;
    case 'providers':
      return <ProvidersDialog onClose={close} />;
    case 'endpoint':
      return <ProvidersDialog onClose={close} startsWith="endpoint" />;
    case 'palette':
      return <CommandPalette context={context} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'rename':
      return <RenameDialog onClose={close} />;
  }
}
