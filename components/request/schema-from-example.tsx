'use client';

import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { isDeepJson, tooDeepWords } from '@/components/editor/is-deep-json';
import { Button } from '@/components/ui/button';
import { type JsonObject, parseJson } from '@/lib/core/json';
import { inferSchema } from '@/lib/schema/infer';
import { jsonFaultWords } from './json-fault-words';

const EXPLANATION = `An example of the answer, such as
{"city": "Paris", "degrees": 21.5}`;

/** Makes the schema from an example of the answer. */
export function SchemaFromExample({ onMake }: { readonly onMake: (schema: JsonObject) => void }) {
  const [text, setText] = useState('');
  const isDeep = isDeepJson(text);
  const parsed = parseJson(isDeep ? '' : text);
  const fault = isDeep ? tooDeepWords('The example') : `The example is not JSON${jsonFaultWords(text)}.`;
  const problem = parsed.ok || text.trim() === '' ? undefined : fault;
  return (
    <section aria-label="From an example" className="shrink-0 border-line border-t px-4 pt-2">
      <div className="flex items-center gap-2 pb-1.5">
        <h3 className="min-w-0 flex-1 truncate text-[12.5px] text-muted">Paste one answer as it should come</h3>
        <Button
          size="small"
          variant="outline"
          disabled={!parsed.ok}
          onClick={() => parsed.ok && onMake(inferSchema(parsed.value))}
        >
          Make the schema
        </Button>
      </div>
      <CodeEditor
        label="Example JSON"
        language="json"
        path="output-example.json"
        height="132px"
        value={text}
        onChange={setText}
        placeholder={EXPLANATION}
        problem={problem}
      />
    </section>
  );
}
