'use client';

import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import type { CommandContext } from './commands';
import type { DialogName } from './screen';

const ShareDialog = lazyPart(
  () => import('@/components/share/share-dialog').then((m) => m.ShareDialog),
  LayerNotLoaded,
);
const ImportDialog = lazyPart(
  () => import('@/components/share/import-dialog').then((m) => m.ImportDialog),
  LayerNotLoaded,
);
const Differences = lazyPart(
  () => import('@/components/compare/differences').then((m) => m.Differences),
  LayerNotLoaded,
);
const ModelDialog = lazyPart(
  () => import('@/components/providers/model-dialog').then((m) => m.ModelDialog),
  LayerNotLoaded,
);
const ProvidersDialog = lazyPart(
  () => import('@/components/providers/providers-dialog').then((m) => m.ProvidersDialog),
  LayerNotLoaded,
);
const CommandPalette = lazyPart(() => import('./command-palette').then((m) => m.CommandPalette), PaletteNotLoaded);
const ShortcutsDialog = lazyPart(() => import('./shortcuts-dialog').then((m) => m.ShortcutsDialog), LayerNotLoaded);
const HistoryWithViews = lazyPart(() => import('./history-with-views').then((m) => m.HistoryWithViews), LayerNotLoaded);
const SweepWithParts = lazyPart(() => import('./sweep-with-parts').then((m) => m.SweepWithParts), LayerNotLoaded);
const RenameDialog = lazyPart(() => import('./rename-dialog').then((m) => m.RenameDialog), LayerNotLoaded);

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
    case 'differences':
      return <Differences onClose={close} />;
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
    case 'sweep':
      return <SweepWithParts context={context} onClose={close} />;
    case 'rename':
      return <RenameDialog onClose={close} />;
  }
}

function PaletteNotLoaded({ context, onRetry }: { readonly context: CommandContext; readonly onRetry: () => void }) {
  return <LayerNotLoaded onRetry={onRetry} onClose={context.screen.close} />;
}
