'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { lateValue } from '@/components/ui/late-value';
import type { MenuEntry } from '@/components/ui/menu';
import { MenuButton } from '@/components/ui/menu-button';
import type { CommandContext } from './commands';
import { useDraftSections } from './draft-sections';

const { useLate: useMoreEntries } = lateValue<(context: CommandContext) => readonly MenuEntry[]>(
  () => import('./commands').then((part) => part.moreEntries),
  (retry) => () => [{ id: 'missing', label: 'The commands could not be loaded: try again', onSelect: retry }],
);

/** On narrow screens: what the header has no room for, the drafts among it. */
export function MoreMenu({ context }: { readonly context: CommandContext }) {
  const { sections, load } = useDraftSections(() => context.screen.open('rename'));
  const [isOpened, setOpened] = useState(false);
  const entries = useMoreEntries(isOpened)?.(context);
  return (
    <MenuButton
      label="More"
      className="px-1.5 lg:hidden"
      sections={entries === undefined ? undefined : [{ id: 'commands', entries }, ...sections]}
      onOpen={() => {
        setOpened(true);
        load();
      }}
    >
      <Icon name="more" className="size-5" />
    </MenuButton>
  );
}
