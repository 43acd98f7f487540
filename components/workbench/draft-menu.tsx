'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { visibleName } from '@/lib/core/visible-text';
import { useDraftSections } from './draft-sections';

/** The draft's title, and behind it the documents. */
export function DraftMenu({ onRename }: { readonly onRename: () => void }) {
  const title = visibleName(useWorkbench((state) => state.draft.title) ?? 'Untitled');
  const { sections, load } = useDraftSections(onRename);
  return (
    <MenuButton
      label="Draft"
      description={title}
      sections={sections}
      onOpen={load}
      className="max-w-[200px] max-lg:hidden"
    >
      <span className="truncate">{title}</span>
      <Icon name="chevron" className="size-3.5 shrink-0 text-muted" />
    </MenuButton>
  );
}
