'use client';

import { useEffect, useRef, useState } from 'react';
import { answerMock } from '@/components/state/answer-mock';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { ToolDefinition } from '@/lib/chat/message';
import { parseJson } from '@/lib/core/json';
import type { Result } from '@/lib/core/result';
import { sampleFor } from '@/lib/schema/sample';
import { toolParameters } from './tool-list-edits';

/** What the mock answered, and what it wrote to `console`. */
type Outcome = { readonly result: Result<string>; readonly log: readonly string[] };

type MockTrialProps = { readonly name: string; readonly definition: ToolDefinition; readonly code: string };

/** A mock called once with a sample of the arguments; nothing of it enters the conversation. */
export function MockTrial({ name, definition, code }: MockTrialProps) {
  const [typed, setTyped] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [trying, setTrying] = useState(false);
  const going = useRef<AbortController>(undefined);
  const text = typed ?? JSON.stringify(sampleFor(toolParameters(definition)));
  const args = parseJson(text);

  // A mock that still goes on ends with its field.
  useEffect(() => () => going.current?.abort(), []);

  async function attempt() {
    if (!args.ok) return;
    going.current?.abort();
    const controller = new AbortController();
    going.current = controller;
    setTrying(true);
    let log: readonly string[] = [];
    const result = await answerMock(code, args.value, controller.signal, (lines) => {
      log = lines;
    });
    if (going.current !== controller || controller.signal.aborted) return;
    setOutcome({ result, log });
    setTrying(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of settings
    <div role="group" aria-label={`Trial of ${name}`} className="px-4 pb-3">
      <div className="flex items-start gap-2">
        <textarea
          aria-label="Sample arguments"
          aria-invalid={!args.ok}
          title="Arguments to try the mock with, as JSON"
          rows={1}
          spellCheck={false}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          className={classNames(
            'field field-sizing-content max-h-24 min-h-[28px] min-w-0 flex-1 resize-none overflow-auto break-all px-2 py-1 font-mono text-[12px] leading-[18px]',
            !args.ok && '!border-bad',
          )}
        />
        <Button
          variant="outline"
          className="h-7 px-2"
          aria-disabled={trying || !args.ok}
          onClick={() => trying || void attempt()}
        >
          {trying ? 'Trying…' : 'Try'}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {args.ok ? null : <p className="pt-1 text-[12.5px] text-bad">The sample arguments are not JSON yet.</p>}
        {outcome === undefined ? null : <Answer {...outcome} />}
      </div>
    </div>
  );
}

function Answer({ result, log }: Outcome) {
  return (
    <>
      {result.ok ? (
        <pre className="mt-1 max-h-24 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken px-2 py-1 font-mono text-[12px] leading-[18px]">
          {result.value === '' ? <span className="text-muted">An empty text</span> : result.value}
        </pre>
      ) : (
        <p className="break-words pt-1 text-[12.5px] text-bad">{result.failure.message}</p>
      )}
      {log.length === 0 ? null : (
        <pre className="mt-1 max-h-20 overflow-auto whitespace-pre-wrap break-all px-2 font-mono text-[12px] text-muted leading-[18px]">
          {log.join('\n')}
        </pre>
      )}
    </>
  );
}
