'use client';

import { useRef } from 'react';
import { visibleLines } from '@/lib/core/visible-text';
import { type ArgumentsVerdict, judgeArguments } from '@/lib/tools/loop-arguments';
import { JsonText } from './json-text';
import { PlainText } from './plain-text';
import type { CallArgumentsProps } from './tool-call-card';

/** Up to this many characters streaming arguments are judged as they come, beyond that when they have grown by a tenth. */
const SHORT = 4000;

/** The arguments of a call, the first thing wrong in them marked and said. */
export function CallArguments(props: CallArgumentsProps) {
  const { text, call } = props;
  const verdict = useArgumentsVerdict(props);
  const wrong = verdict.state === 'wrong' ? verdict : undefined;
  const { start, end } = wrong ?? {};
  const mark = start === undefined || end === undefined ? undefined : { start, end };
  return (
    <>
      <div className="max-h-80 overflow-y-auto px-3 py-2 font-mono leading-[19px]">
        {text === '' ? (
          <span className="text-muted">no arguments</span>
        ) : call.kind === 'custom' ? (
          <PlainText text={visibleLines(text)} />
        ) : (
          <JsonText text={text} mark={mark} escaped />
        )}
      </div>
      {wrong === undefined ? null : (
        <p data-verdict="wrong" className="break-words border-line border-t bg-warn-soft px-3 py-1.5 text-warn">
          {visibleLines(wrong.message)}
        </p>
      )}
    </>
  );
}

function useArgumentsVerdict({ body, call, text, live }: CallArgumentsProps): ArgumentsVerdict {
  const last = useRef<{ readonly verdict: ArgumentsVerdict; readonly length: number }>(undefined);
  const former = last.current;
  if (live && former !== undefined && text.length > SHORT && text.length < former.length * 1.1) return former.verdict;
  const verdict = judgeArguments(body, call, text, !live);
  last.current = { verdict, length: text.length };
  return verdict;
}
