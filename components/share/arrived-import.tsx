'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { ImportDialog } from './import-dialog';
import { isRemarkable } from './is-remarkable';
import type { ArrivedInput } from './listen-for-input';
import { type ImportFound, readImport, readImportFile } from './read-import';
import { useOwnOrigins } from './use-own-origins';

type ArrivedImportProps = { readonly input: ArrivedInput; readonly onDone: () => void };
type Read = { readonly input: ArrivedInput; readonly result: Result<ImportFound> };

/** Import with the preview of what was pasted into the page or dropped on it; a quiet line where that is nothing to open. */
export function ArrivedImport({ input, onDone }: ArrivedImportProps) {
  const origins = useOwnOrigins();
  const [read, setRead] = useState<Read>();

  const readInput = useEffectEvent(() =>
    input.kind === 'file' ? readImportFile(input.file, origins()) : readImport(input.text, origins()),
  );

  // Reading is asynchronous, and only the last input counts.
  useEffect(() => {
    let current = true;
    void readInput().then((result) => current && setRead({ input, result }));
    return () => {
      current = false;
    };
  }, [input]);

  if (read?.input !== input) return null;
  if (read.result.ok) return <ImportDialog start={read.result.value} onClose={onDone} />;
  const note = noteOn(input, read.result.failure.message);
  return note === undefined ? null : <Note text={note} onClose={onDone} />;
}

function noteOn(input: ArrivedInput, message: string): string | undefined {
  if (input.kind === 'file') return `${visibleText(input.file.name, 60)}: ${message}`;
  return isRemarkable(input.text) ? `What you pasted was not opened. ${message}` : undefined;
}

function Note({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  return (
    <div
      role="alert"
      className="fixed inset-x-3 bottom-28 z-20 mx-auto flex w-fit max-w-[560px] items-start gap-2 rounded-lg border border-line2 bg-panel py-1.5 pr-1.5 pl-3 text-[12.5px] text-soft shadow-float lg:bottom-4"
    >
      <p className="min-w-0 break-words py-1">{text}</p>
      <Button size="icon" aria-label="Close" onClick={onClose}>
        <Icon name="close" className="size-3.5" />
      </Button>
    </div>
  );
}
