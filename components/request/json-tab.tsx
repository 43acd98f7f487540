'use client';

import { useMemo } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { useBodyText } from './use-body-text';

/** The whole request as JSON, two-way with the form. Text that does not parse leaves the last good draft as it is. */
export function JsonTab() {
  const { key, schema, shown, behind, change, discard } = useBodyText();
  const restored = useWorkbench((state) => state.restored);
  const variables = useWorkbench((state) => state.draft.variables);
  const columns = useWorkbench((state) => state.draft.columns);
  const focused = useWorkbench((state) => state.focused);
  const completions = useMemo(
    () =>
      Object.entries(variables).map(([name, value]) => ({
        label: name,
        insert: `${name}}}`,
        detail: value.slice(0, 60),
        after: '{{',
      })),
    [variables],
  );
  const notes = shown.state === 'read' ? shown.notes : [];
  const markers = useMemo(() => notes.map((note) => ({ ...note, severity: 'warning' as const })), [notes]);
  const isBroken = shown.state === 'broken';
  const position = columns.findIndex(({ id }) => id === focused) + 1;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-[46px] shrink-0 items-center gap-2 px-4 pt-2 pb-1.5">
        <p className="min-w-0 flex-1 truncate text-muted">
          {columns.length > 1 ? `Request body of Response ${position}` : 'Request body'}
          {completions.length === 0 ? null : ', variables as typed'}
        </p>
        {isBroken ? (
          <Button size="small" variant="outline" onClick={discard}>
            Discard my text
          </Button>
        ) : null}
      </div>
      <div className="flex min-h-[180px] flex-1 flex-col px-4 pb-1">
        <CodeEditor
          key={key}
          label="Request JSON"
          language="json"
          path={`request-${encodeURIComponent(key)}.json`}
          value={shown.text}
          onChange={change}
          schema={schema}
          markers={markers}
          completions={completions}
          readOnly={!restored}
          problem={isBroken ? `${shown.problem} Run waits for it.` : undefined}
        />
      </div>
      {behind || notes.length > 0 ? (
        <ul aria-label="Notes on the JSON" className="shrink-0 px-4 pb-2 text-[12px] text-warn">
          {behind ? <li>The form has changed since. A mended text takes its place.</li> : null}
          {notes.map(({ start, message }) => (
            <li key={`${start} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
