'use client';

import { useState } from 'react';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const current = useWorkbench((state) => state.draft.title) ?? '';
  const [title, setTitle] = useState(current);
  const { edit } = useActions();
  return (
    <Dialog title="Rename draft" onClose={onClose}>
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          edit({ type: 'set-title', title: title.trim() });
          onClose();
        }}
      >
        <input
          aria-label="Name"
          data-autofocus
          autoComplete="off"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          className="field h-[34px] min-w-0 flex-1 px-3"
        />
        <Button variant="accent" size="large" type="submit">
          Rename
        </Button>
      </form>
    </Dialog>
  );
}
