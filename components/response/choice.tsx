import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { askedOutput } from '@/lib/compare/asked-output';
import type { RunRecord } from '@/lib/run/run-record';
import { HiddenNote } from './hidden-note';
import { PlainText } from './plain-text';
import { type ShownChoice, TextChoice } from './text-choice';

/** Comes with the first request that asks for JSON. */
const JsonChoice = lazyPart(() => import('./json-choice').then((part) => part.JsonChoice), TextChoice);

/** Comes with the first call. */
const ToolCalls = lazyPart(() => import('./tool-calls').then((part) => part.ToolCalls), NotLoaded);

/** One choice of the answer; its article holds nothing but the answer's text. */
export function Choice({ run, ...shown }: ShownChoice & { readonly run: RunRecord }) {
  const { choice, position, titled, body, status } = shown;
  const live = status === 'waiting' || status === 'streaming';
  return (
    <div className="mb-4 last:mb-0">
      {titled ? <h2 className="mb-1 text-[12px] text-muted">Choice {position}</h2> : null}
      {choice.reasoning === '' ? null : (
        <Reasoning text={choice.reasoning} open={live && choice.text === '' && choice.toolCalls.length === 0} />
      )}
      {askedOutput(body) === undefined ? (
        <TextChoice {...shown} />
      ) : (
        <Suspense fallback={<TextChoice {...shown} plain />}>
          <JsonChoice {...shown} />
        </Suspense>
      )}
      {live ? null : <HiddenNote text={choice.reasoning + choice.text + choice.refusal} />}
      {choice.refusal === '' ? null : (
        <p className="my-2 rounded-md bg-bad-soft px-3 py-2 text-bad">Refused: {choice.refusal}</p>
      )}
      <Suspense>{choice.toolCalls.length === 0 ? null : <ToolCalls run={run} choice={choice} />}</Suspense>
    </div>
  );
}

function Reasoning({ text, open }: { readonly text: string; readonly open: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div role="group" aria-label="Reasoning" className="mb-3">
      <details open={open}>
        <summary className="w-fit rounded text-[12.5px] text-think">Reasoning</summary>
        <div className="mt-1 border-line2 border-l-2 pl-3 text-[13px] text-soft leading-5">
          <PlainText text={text} />
        </div>
      </details>
    </div>
  );
}
