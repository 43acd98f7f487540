'use client';

import { Arrivals } from '@/components/share/arrivals';
import { latePart } from '@/components/ui/late-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import type { CommandContext } from './commands';

const OpenDialog = latePart(
  () => import('./open-dialog').then((part) => part.OpenDialog),
  ({ context, onRetry }) => <LayerNotLoaded onRetry={onRetry} onClose={context.screen.close} />,
);

/** The dialog in view, if any, and what comes to the page from outside. */
export function Dialogs({ context }: { readonly context: CommandContext }) {
  const { dialog } = context.screen;
  return (
    <>
      {dialog === undefined ? null : <OpenDialog name={dialog} context={context} />}
      <Arrivals />
    </>
  );
}
