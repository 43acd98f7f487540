'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnswerVerdict, choiceVerdict } from '@/lib/compare/answer-verdict';
import type { JsonObject } from '@/lib/core/json';
import type { ChoiceState, RunStatus } from '@/lib/run/state';

/** Up to this many characters a streaming answer is judged with every frame, beyond that at a calmer pace. */
const SHORT = 4000;
const LEAST_MS = 100;
/** Judging takes at most one part in this many of the time. */
const SHARE = 10;

type Judged = { readonly body: JsonObject; readonly choice: ChoiceState; readonly status: RunStatus };

/** The verdict on a choice as it streams. What is wrong stays wrong, so it is judged again only at the end. */
export function useVerdict(body: JsonObject, choice: ChoiceState, status: RunStatus): AnswerVerdict | undefined {
  const live = status === 'waiting' || status === 'streaming';
  const calm = live && choice.text.length > SHORT;
  const settled = useRef<AnswerVerdict>(undefined);
  const last = useRef<AnswerVerdict>(undefined);
  const paced = usePaced({ body, choice, status }, calm && settled.current === undefined);
  return useMemo(() => {
    if (live && settled.current !== undefined) return settled.current;
    if (calm) return paced ?? last.current;
    const verdict = choiceVerdict(body, choice, status);
    last.current = verdict;
    settled.current = isSettled(verdict, choice.text) ? verdict : undefined;
    return verdict;
  }, [body, choice, status, live, calm, paced]);
}

/** The verdict of a moment ago; the moment is longer where judging is, since that reads the whole text. */
function usePaced(now: Judged, on: boolean): AnswerVerdict | undefined {
  const [verdict, setVerdict] = useState<AnswerVerdict>();
  const latest = useRef(now);
  latest.current = now;

  // A long answer is judged by the clock, not with every frame.
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout>;
    function judge() {
      const { body, choice, status } = latest.current;
      const began = performance.now();
      const next = choiceVerdict(body, choice, status);
      setVerdict(next);
      const cost = performance.now() - began;
      if (!isSettled(next, choice.text)) timer = setTimeout(judge, Math.max(LEAST_MS, SHARE * cost));
    }
    judge();
    return () => clearTimeout(timer);
  }, [on]);

  return verdict;
}

/** What is wrong at the very end of the text may itself still grow, and the mark with it. */
function isSettled(verdict: AnswerVerdict | undefined, text: string): boolean {
  return verdict?.place !== undefined && verdict.place.end < text.length;
}
