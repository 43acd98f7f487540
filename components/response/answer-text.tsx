'use client';

import { lazy, Suspense } from 'react';
import { useAnswerMode } from './answer-mode';
import { PlainText } from './plain-text';

const Markdown = lazy(() => import('./markdown').then((module) => ({ default: module.Markdown })));

/** Anything that Markdown could read as more than text; until it appears the parser is not even loaded. */
const MARKDOWN_SIGN = /[*_`#~|<>[\]&\\]|^\s*(?:[-+]|\d+[.)])\s|\n\n|\n\s*(?:[-+=]|\d+[.)])/;

export function AnswerText({ text, finished }: { readonly text: string; readonly finished: boolean }) {
  const [mode] = useAnswerMode();
  if (mode === 'plain' || !MARKDOWN_SIGN.test(text)) return <PlainText text={text} />;
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Markdown text={text} finished={finished} />
    </Suspense>
  );
}
