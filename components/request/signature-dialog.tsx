'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ToolDefinition } from '@/lib/chat/message';
import { toolsFromSignature } from '@/lib/tools/tools-from-signature';
import { parameterNames, toolSummary } from './tool-list-edits';
import { toolName } from './tool-list-text';

const EXAMPLE = `/** The current weather for a city. */
function getWeather(city: string, unit?: 'celsius' | 'fahrenheit')

def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius"):
    """The current weather for a city."""`;

type SignatureDialogProps = {
  readonly onAdd: (definitions: readonly ToolDefinition[]) => void;
  readonly onClose: () => void;
};

/** Tools from pasted TypeScript or Python functions: read as text, never executed. */
export function SignatureDialog({ onAdd, onClose }: SignatureDialogProps) {
  const [source, setSource] = useState('');
  const read = useDeferredValue(source);
  const { tools, notes, language } = useMemo(() => toolsFromSignature(read), [read]);
  const count = tools.length === 1 ? '1 tool' : `${tools.length} tools`;
  return (
    <Dialog
      title="Tools from function signatures"
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="accent" disabled={tools.length === 0 || read !== source} onClick={() => onAdd(tools)}>
            {tools.length === 0 ? 'Add' : `Add ${count}`}
          </Button>
        </>
      }
    >
      <p className="pb-2 text-muted">
        Paste functions in TypeScript or Python. They are read as text and never executed; types and comments become the
        schema of the arguments.
      </p>
      <CodeEditor
        label="Functions"
        language={language ?? 'plaintext'}
        path="signature"
        value={source}
        onChange={setSource}
        placeholder={EXAMPLE}
        height="min(220px, 34dvh)"
        autoFocus
      />
      <div aria-live="polite" className="flex flex-col gap-2 pt-1">
        {read.trim() !== '' && tools.length === 0 ? <p className="text-muted">No function found yet.</p> : null}
        {notes.length === 0 ? null : (
          <ul aria-label="Notes" className="text-[12.5px] text-warn">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      {tools.length === 0 ? null : <Preview tools={tools} />}
    </Dialog>
  );
}

function Preview({ tools }: { readonly tools: readonly ToolDefinition[] }) {
  return (
    <ul aria-label="Tools found" className="mt-2 rounded-md border border-line">
      {tools.map((definition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tool has no identity but its place
        <li key={index} className="not-first:border-line not-first:border-t">
          <details open={tools.length === 1}>
            <summary className="truncate px-2.5 py-1.5 -outline-offset-2">
              <span className="font-mono text-[12.5px]">
                {toolName(definition)}({parameterNames(definition).join(', ')})
              </span>
              <span className="pl-2 text-[12.5px] text-muted">{toolSummary(definition)}</span>
            </summary>
            <pre className="max-h-56 overflow-auto border-line border-t bg-sunken px-2.5 py-2 font-mono text-[12px] leading-[18px]">
              {JSON.stringify(definition, null, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
