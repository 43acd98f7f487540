'use client';

import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { COMMANDS, type CommandContext } from './commands';
import { useDraftSections } from './draft-sections';

/** On narrow screens: what the header has no room for, the drafts among it. */
export function MoreMenu({ context }: { readonly context: CommandContext }) {
  const { sections, load } = useDraftSections(() => context.screen.open('rename'));
  const entries = COMMANDS.filter((command) => command.more === true).map((command) => ({
    id: command.id,
    label: command.label,
    onSelect: () => command.run(context),
  }));
  return (
    <MenuButton
      label="More"
      className="px-1.5 lg:hidden"
      sections={[{ id: 'commands', entries }, ...sections]}
      onOpen={load}
    >
      <Icon name="more" className="size-5" />
    </MenuButton>
  );
}
