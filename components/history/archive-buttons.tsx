'use client';

import { useRef, useState } from 'react';
import { readHistoryFile, writeHistoryFile } from '@/components/state/run-history';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import { archiveWords } from './archive-words';
import type { HistoryActions } from './use-history-actions';

/** Everything of this browser as one file, and what another one has saved. */
export function ArchiveButtons({ actions }: { readonly actions: HistoryActions }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    setBusy(true);
    const file = await writeHistoryFile();
    setBusy(false);
    if (!file.ok) return actions.say({ text: file.failure.message });
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`llm-workbench-${day}.ndjson`, file.value, 'application/x-ndjson');
  }

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setBusy(true);
    actions.say({ text: 'Reading the file…' });
    const report = await readHistoryFile(file);
    setBusy(false);
    actions.reload();
    actions.say({ text: report.ok ? archiveWords(report.value) : report.failure.message });
  }

  return (
    <>
      <Button disabled={busy} title="Documents, answers and images as one file" onClick={() => void write()}>
        Export all
      </Button>
      <Button disabled={busy} onClick={() => input.current?.click()}>
        Add from file
      </Button>
      <input
        ref={input}
        type="file"
        aria-label="History file"
        accept=".ndjson,.json"
        className="hidden"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
