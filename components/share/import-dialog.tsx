'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { OpenedContent } from '@/lib/draft/shared-content';
import { openText } from './draft-text';
import { LinkPreview } from './link-preview';
import { openFile } from './open-file';

/** Takes a link of any workbench, or a draft as text or file, and shows it before it is opened. Mounted = open. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [opened, setOpened] = useState<OpenedContent>();
  const problemId = useId();
  const picker = useRef<HTMLInputElement>(null);

  async function read(reading: ReturnType<typeof openText>) {
    const result = await reading;
    setProblem(result.ok ? undefined : result.failure.message);
    if (result.ok) setOpened(result.value);
  }

  if (opened !== undefined) {
    return (
      <Dialog title="Import" onClose={onClose}>
        <LinkPreview opened={opened} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title="Import" onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void read(openText(text));
        }}
      >
        <p className="text-soft">A link of any workbench, wherever it runs, or a draft as text or file.</p>
        <textarea
          aria-label="Paste"
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          ref={(field) => field?.setAttribute('autofocus', '')}
          rows={6}
          spellCheck={false}
          value={text}
          placeholder="https://…/#c=1… or { &quot;v&quot;: 1, &quot;messages&quot;: … }"
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            const send = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
            if (send) void read(openText(text));
          }}
          className="field block w-full resize-y px-2.5 py-2 font-mono text-[12.5px]"
        />
        <p id={problemId} role="alert" className="text-bad empty:hidden">
          {problem}
        </p>
        <div className="flex justify-between gap-2">
          <Button variant="outline" onClick={() => picker.current?.click()}>
            Choose file
          </Button>
          <input
            ref={picker}
            type="file"
            aria-label="File"
            accept=".json,.txt,application/json"
            tabIndex={-1}
            hidden
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) void read(openFile(file));
            }}
          />
          <Button variant="accent" type="submit">
            Open
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
