'use client';

import { useMemo } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { CopyButton } from '@/components/ui/copy-button';
import type { JsonValue } from '@/lib/core/json';
import { sampleFor } from '@/lib/schema/sample';
import { violations } from '@/lib/schema/validate';

/** An answer as it could come, made from the schema and renewed with it. */
export function OutputSample({ schema }: { readonly schema: JsonValue | undefined }) {
  const { text, problem } = useMemo(() => sampleText(schema ?? true), [schema]);
  return (
    <section aria-label="Sample" className="shrink-0 border-line border-t px-4 pt-2">
      <div className="flex items-center gap-2 pb-1.5">
        <h3 className="min-w-0 flex-1 truncate text-[12.5px] text-muted">An answer that fits the schema</h3>
        <CopyButton label="Copy sample" size="small" text={() => text}>
          Copy
        </CopyButton>
      </div>
      <CodeEditor
        label="Sample JSON"
        language="json"
        path="output-sample.json"
        height="132px"
        readOnly
        value={text}
        onChange={() => undefined}
        problem={problem}
      />
    </section>
  );
}

function sampleText(schema: JsonValue): { readonly text: string; readonly problem: string | undefined } {
  const sample = sampleFor(schema);
  const [first] = violations(schema, sample);
  const problem = first === undefined ? undefined : `This sample does not fit the schema: ${first.message}`;
  return { text: JSON.stringify(sample, null, 2), problem };
}
