'use client';

import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { AnswerVerdict } from '@/lib/compare/answer-verdict';
import { ChoiceArticle } from './choice-article';
import { JsonText } from './json-text';
import type { ShownChoice } from './text-choice';
import { useVerdict } from './use-verdict';

const TONES = {
  empty: 'text-muted',
  'so-far': 'text-muted',
  valid: 'text-ok',
  invalid: 'text-bad',
  'not-json': 'text-bad',
  'cut-off': 'text-warn',
} as const satisfies Record<AnswerVerdict['state'], string>;

/** A choice whose request asked for JSON: its text as JSON, what is wrong marked in it, and the verdict above it. */
export function JsonChoice({ choice, position, titled, body, status }: ShownChoice) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const verdict = useVerdict(body, choice, status);
  const live = status === 'waiting' || status === 'streaming';
  return (
    <div ref={place}>
      {verdict === undefined ? null : (
        <div className="sticky -top-4 z-10 -mx-1 mb-1.5 flex min-h-7 items-start gap-2 bg-panel px-1 text-[12.5px] leading-5">
          <p id={id} data-verdict={verdict.state} className={`min-w-0 break-words py-1 ${TONES[verdict.state]}`}>
            {verdict.message}
          </p>
          {verdict.place === undefined ? null : (
            <Button
              size="small"
              variant="outline"
              aria-label={titled ? `Show in choice ${position}` : 'Show'}
              className="mt-0.5"
              onClick={() => place.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })}
            >
              Show
            </Button>
          )}
        </div>
      )}
      <ChoiceArticle
        position={position}
        live={live}
        text={choice.text}
        {...(verdict === undefined ? {} : { describedBy: id })}
      >
        {choice.text === '' ? null : <JsonText text={choice.text} mark={verdict?.place} />}
      </ChoiceArticle>
    </div>
  );
}
