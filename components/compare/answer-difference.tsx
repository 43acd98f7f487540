'use client';

import { useMemo, useState } from 'react';
import { usePreference } from '@/components/state/use-preference';
import { RadioRow } from '@/components/ui/radio-row';
import { answerJson, answerText } from '@/lib/compare/answer-content';
import { jsonDiff } from '@/lib/compare/json-diff';
import { wordDiff } from '@/lib/compare/word-diff';
import type { ComparedAnswer } from './answer-choices';
import { JsonChanges } from './json-changes';
import { SideBySideDiff } from './side-by-side-diff';
import { UnifiedDiff } from './unified-diff';

const TEXT_VIEWS = [
  { value: 'unified', label: 'Unified' },
  { value: 'side-by-side', label: 'Side by side' },
] as const;
const JSON_VIEW = { value: 'json', label: 'JSON' } as const;

/** What differs between two answers, in words or, where both are JSON, by path. */
export function AnswerDifference({
  first,
  second,
}: {
  readonly first: ComparedAnswer;
  readonly second: ComparedAnswer;
}) {
  const [asText, setAsText] = useState(false);
  const [textView, setTextView] = usePreference<string>('difference-view', 'unified');
  const text = useMemo(() => wordDiff(answerText(first.choice), answerText(second.choice)), [first, second]);
  const json = useMemo(() => jsonOf(first, second), [first, second]);
  const view = json === undefined || asText ? textView : 'json';
  const isEmpty = answerText(first.choice) === '' || answerText(second.choice) === '';
  return (
    <section aria-label="Answers">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="font-medium">Answers</h3>
        {text.same && !isEmpty ? <Same>Same</Same> : null}
        {!text.same && json?.length === 0 ? <Same>Same JSON</Same> : null}
        <div className={json === undefined ? 'ml-auto w-[210px]' : 'ml-auto w-[290px]'}>
          <RadioRow
            label="View"
            options={json === undefined ? TEXT_VIEWS : [JSON_VIEW, ...TEXT_VIEWS]}
            value={view === 'json' || view === 'side-by-side' ? view : 'unified'}
            onChange={(value) => {
              setAsText(value !== 'json');
              if (value !== 'json') setTextView(value);
            }}
          />
        </div>
      </div>
      {isEmpty ? <p className="mb-2 text-muted">{emptyWords(first, second)}</p> : null}
      {text.wordByWord ? null : (
        <p className="mb-2 text-muted">The answers are too different to show all of it word by word.</p>
      )}
      {view === 'json' && json !== undefined ? (
        json.length === 0 ? (
          <p className="text-muted">
            {text.same ? 'Both are the same JSON.' : 'Both hold the same values; only the writing differs.'}
          </p>
        ) : (
          <JsonChanges changes={json} missing="missing" />
        )
      ) : view === 'side-by-side' ? (
        <SideBySideDiff parts={text.parts} left={first.label} right={second.label} />
      ) : (
        <UnifiedDiff parts={text.parts} />
      )}
    </section>
  );
}

function jsonOf(first: ComparedAnswer, second: ComparedAnswer) {
  const before = answerJson(first.choice);
  const after = before === undefined ? undefined : answerJson(second.choice);
  return before === undefined || after === undefined ? undefined : jsonDiff(before, after);
}

function emptyWords(first: ComparedAnswer, second: ComparedAnswer): string {
  const [left, right] = [first, second].map(({ choice }) => answerText(choice) === '');
  if (left && right) return 'There is nothing to compare yet: neither has an answer.';
  return `There is nothing to compare yet: the ${left ? 'first' : 'second'} has no answer.`;
}

function Same({ children }: { readonly children: string }) {
  return (
    <span data-badge="same" className="rounded bg-ok-soft px-1.5 font-medium text-[12px] text-ok leading-5">
      {children}
    </span>
  );
}
