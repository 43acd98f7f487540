'use client';

import { useMemo, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { schemaFields, withSchemaField } from './output-format';
import { outputMarkers } from './output-markers';
import { OutputSample } from './output-sample';
import { SchemaFields } from './schema-fields';
import { SchemaFromExample } from './schema-from-example';
import { SCHEMA_KEYWORDS } from './schema-keywords';
import { StartingSchemaMenu } from './starting-schema-menu';
import { useOutputFindings } from './use-output-findings';
import type { TypedOutput } from './use-output-text';
import { useReplaceSchema } from './use-replace-schema';

type OutputSchemaProps = { readonly output: TypedOutput; readonly onChange: (text: string) => void };

const EXPLANATION = `The JSON Schema that the answer must fit.
Begin with one from the list, or make it
from an example of the answer.`;

/** Name, strictness and schema of `json_schema`, with what makes a schema quickly. */
export function OutputSchema({ output, onChange }: OutputSchemaProps) {
  const { format, text, problem } = output;
  const { edit } = useActions();
  const replaceSchema = useReplaceSchema(format);
  const [aside, setAside] = useState<'example' | 'sample'>();
  const { findings, mend } = useOutputFindings();
  const markers = useMemo(
    () => (problem === undefined ? outputMarkers(text, findings) : []),
    [text, findings, problem],
  );
  const turn = (next: 'example' | 'sample') => setAside(aside === next ? undefined : next);
  function mendAll() {
    const mended = mend();
    if (mended !== undefined) replaceSchema(mended, 'Schema made to fit strict mode');
  }
  return (
    <>
      <SchemaFields
        fields={schemaFields(format)}
        onChange={(name, value) => edit({ type: 'set-response-format', value: withSchemaField(format, name, value) })}
      />
      <div className="flex shrink-0 flex-wrap items-center gap-1.5 px-4 pb-2">
        <StartingSchemaMenu onPick={({ name, schema, label }) => replaceSchema(schema, `Schema: ${label}`, name)} />
        <Button size="small" variant="outline" aria-expanded={aside === 'example'} onClick={() => turn('example')}>
          From an example
        </Button>
        <Button size="small" variant="outline" aria-expanded={aside === 'sample'} onClick={() => turn('sample')}>
          Generate sample
        </Button>
        {problem === undefined && findings.some(({ fix }) => fix !== undefined) ? (
          <Button size="small" variant="outline" onClick={() => mendAll()}>
            Fit strict mode
          </Button>
        ) : null}
      </div>
      <div className="flex min-h-[180px] flex-1 flex-col px-4">
        <CodeEditor
          label="Output schema"
          language="json"
          path="output-schema.json"
          value={text}
          onChange={onChange}
          schema={SCHEMA_KEYWORDS}
          markers={markers}
          placeholder={EXPLANATION}
          problem={problem === undefined ? undefined : `${problem} Run waits for it.`}
        />
      </div>
      {aside === 'example' ? (
        <SchemaFromExample
          onMake={(schema) => {
            replaceSchema(schema, 'Schema from an example');
            setAside(undefined);
          }}
        />
      ) : null}
      {aside === 'sample' ? <OutputSample schema={schemaFields(format).schema} /> : null}
    </>
  );
}
