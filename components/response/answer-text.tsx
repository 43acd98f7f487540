'use client';

import { Suspense } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { useAnswerMode } from './answer-mode';
import { PlainText } from './plain-text';

const Markdown = lazyPart(() => import('./markdown').then((part) => part.Markdown), PlainText);

/** Anything that Markdown could read as more than text; until it appears the parser is not even loaded. */
const MARKDOWN_SIGN = /[*_`#~|<>[\]&\\]|^\s*(?:[-+]|\d+[.)])\s|\n\n|\n[^\S\n]*(?:[-+=]|\d+[.)])/;

export function AnswerText({ text, finished }: { readonly text: string; readonly finished: boolean }) {
  const [mode] = useAnswerMode();
  if (mode === 'plain' || !MARKDOWN_SIGN.test(text)) return <PlainText text={text} />;
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Markdown text={text} finished={finished} />
    </Suspense>
  );
}
