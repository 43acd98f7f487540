'use client';

import { CodeEditor } from '@/components/editor/code-editor';
import { CheckList } from './check-list';
import { OutputChoice } from './output-choice';
import { OutputSchema } from './output-schema';
import { useChangeOutputText, useOutputText } from './use-output-text';

const EXPLANATIONS = {
  unset: 'Not sent: the model answers as it likes.',
  text: 'Asks for plain text, and says so in the request.',
  json_object: 'Asks for any JSON object. A message should say what it is to hold.',
} as const;

/** What the answer is asked to be: the `response_format` of the request. */
export function OutputTab() {
  const output = useOutputText();
  const change = useChangeOutputText(output);
  const { mode, text, problem } = output;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <OutputChoice mode={mode} format={output.format} />
      {mode === 'json_schema' ? (
        <OutputSchema output={output} onChange={change} />
      ) : mode === 'other' ? (
        <div className="flex min-h-[180px] flex-1 flex-col px-4 pb-2">
          <CodeEditor
            label="response_format JSON"
            language="json"
            path="response-format.json"
            value={text}
            onChange={change}
            placeholder="The value of response_format as JSON. Empty: not sent."
            problem={problem === undefined ? undefined : `${problem} Run waits for it.`}
          />
        </div>
      ) : (
        <p className="px-4 text-muted">{EXPLANATIONS[mode]}</p>
      )}
      <CheckList />
    </div>
  );
}
