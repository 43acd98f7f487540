import { useState } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import type { MenuSection } from '@/components/ui/menu';
import { visibleName } from '@/lib/core/visible-text';
import { NEW_DRAFT } from '@/lib/draft/draft';
import type { ExampleDraft } from '@/lib/draft/examples';
import type { SavedDraft } from '@/lib/store/workbench';

type DraftSections = { readonly sections: readonly MenuSection[]; readonly load: () => void };

/** Documents, as sections of a menu: a new one, rename, duplicate, the examples, and the last twenty; `load` when it opens. */
export function useDraftSections(onRename: () => void): DraftSections {
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
        { id: 'delete', label: 'Delete', onSelect: () => void actions.deleteDraft() },
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
  function load() {
    void actions.listSaved().then(setSaved);
    void import('@/lib/draft/examples').then(
      (module) => setExamples(module.EXAMPLE_DRAFTS),
      () => setExamples('missing'),
    );
  }
  return { sections, load };
}

function recent(saved: readonly SavedDraft[], current: string, open: (id: string) => void): readonly MenuSection[] {
  const others = saved.filter((draft) => draft.id !== current).slice(0, 20);
  if (others.length === 0) return [];
  const entries = others.map((draft) => ({
    id: draft.id,
    label: visibleName(draft.title),
    detail: new Date(draft.editedWall).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' }),
    onSelect: () => open(draft.id),
  }));
  return [{ id: 'recent', heading: 'Recent', entries }];
}
