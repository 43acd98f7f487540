'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type ImportFound, readImport, readImportFile } from './read-import';
import { useOwnOrigins } from './use-own-origins';

type ImportFormProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFound: (found: ImportFound) => void;
};

const FILES = '.json,.har,.txt,.md,.sh,.bat,.cmd,.ps1,.py,.js,.mjs,.ts,.tsx,text/*,application/json';

/** The field that takes anything, and the choice of a file. */
export function ImportForm({ text, onText, onFound }: ImportFormProps) {
  const origins = useOwnOrigins();
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const picker = useRef<HTMLInputElement>(null);

  async function read(reading: ReturnType<typeof readImport>) {
    const result = await reading;
    setProblem(result.ok ? undefined : result.failure.message);
    if (result.ok) onFound(result.value);
  }

  return (
    <form
      className="flex flex-col gap-3"
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void read(readImportFile(file, origins()));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void read(readImport(text, origins()));
      }}
    >
      <p className="text-soft">
        A cURL command, Python or JavaScript code, a JSON body, a HAR file, a link of any workbench, or a draft. Code is
        read and never executed.
      </p>
      <textarea
        aria-label="Paste"
        aria-invalid={problem !== undefined}
        aria-describedby={problemId}
        ref={takeFocus}
        rows={9}
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={
          'curl https://api.openai.com/v1/chat/completions \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" …'
        }
        onChange={(event) => {
          onText(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          const send = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
          if (send) void read(readImport(text, origins()));
        }}
        className="field block max-h-[50dvh] w-full resize-y px-2.5 py-2 font-mono text-[12.5px]"
      />
      <p id={problemId} role="alert" className="break-words text-bad empty:hidden">
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
          accept={FILES}
          tabIndex={-1}
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void read(readImportFile(file, origins()));
          }}
        />
        <Button variant="accent" type="submit">
          Open
        </Button>
      </div>
    </form>
  );
}

/** The dialog looks for the attribute when it opens; later mounts take the focus themselves. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.setAttribute('autofocus', '');
  field?.focus();
}
