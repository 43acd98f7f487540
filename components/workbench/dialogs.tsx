'use client';

import { Arrivals } from '@/components/share/arrivals';
import { latePart } from '@/components/ui/late-part';
import type { CommandContext } from './commands';

const OpenDialog = latePart(() => import('./open-dialog').then((part) => part.OpenDialog));

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
