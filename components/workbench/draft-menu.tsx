'use client';

import { useState } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Icon } from '@/components/ui/icon';
import type { MenuSection } from '@/components/ui/menu';
import { MenuButton } from '@/components/ui/menu-button';
import { NEW_DRAFT } from '@/lib/draft/draft';
import type { ExampleDraft } from '@/lib/draft/examples';
import type { SavedDraft } from '@/lib/store/workbench';

/** Documents: a new one, the examples, rename, duplicate, and the last twenty. */
export function DraftMenu({ onRename }: { readonly onRename: () => void }) {
  const title = useWorkbench((state) => state.draft.title) ?? 'Untitled';
  const current = useWorkbench((state) => state.draftId);
  const actions = useActions();
  const [saved, setSaved] = useState<readonly SavedDraft[]>([]);
  const [examples, setExamples] = useState<readonly ExampleDraft[] | 'missing'>([]);
  const sections: readonly MenuSection[] = [
    {
      id: 'document',
      entries: [
        { id: 'new', label: 'New', onSelect: () => actions.openDraft(NEW_DRAFT) },
        { id: 'rename', label: 'Rename', onSelect: onRename },
        { id: 'duplicate', label: 'Duplicate', onSelect: actions.duplicateDraft },
      ],
    },
    {
      id: 'examples',
      heading: examples === 'missing' ? 'The examples could not be loaded' : 'New from example',
      entries: (examples === 'missing' ? [] : examples).map((example) => ({
        id: example.id,
        label: example.title,
        onSelect: () => actions.openDraft(example.draft),
      })),
    },
    ...recent(saved, current, (id) => void actions.openSaved(id)),
  ];
  return (
    <MenuButton
      label="Draft"
      description={title}
      sections={sections}
      onOpen={() => {
        void actions.listSaved().then(setSaved);
        void import('@/lib/draft/examples').then(
          (module) => setExamples(module.EXAMPLE_DRAFTS),
          () => setExamples('missing'),
        );
      }}
      className="max-w-[200px] max-lg:hidden"
    >
      <span className="truncate">{title}</span>
      <Icon name="chevron" className="size-3.5 shrink-0 text-muted" />
    </MenuButton>
  );
}

function recent(saved: readonly SavedDraft[], current: string, open: (id: string) => void): readonly MenuSection[] {
  const others = saved.filter((draft) => draft.id !== current).slice(0, 20);
  if (others.length === 0) return [];
  const entries = others.map((draft) => ({
    id: draft.id,
    label: draft.title,
    detail: new Date(draft.editedWall).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' }),
    onSelect: () => open(draft.id),
  }));
  return [{ id: 'recent', heading: 'Recent', entries }];
}
