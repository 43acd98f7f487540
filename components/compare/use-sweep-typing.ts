'use client';

import { useState } from 'react';
import { NO_TYPING, readTyping, type SweepTyping } from './sweep-typing';

const PREFIX = 'workbench-sweep-text-';

/** What is typed into the form of a sweep, kept with its document as long as the tab. */
export function useSweepTyping(draftId: string): readonly [SweepTyping, (next: SweepTyping) => void] {
  const [typing, setTyping] = useState(() => keptTyping(draftId) ?? NO_TYPING);
  return [
    typing,
    (next) => {
      setTyping(next);
      keepTyping(draftId, next);
    },
  ];
}

/** Puts a text into the form before it is opened. */
export function keepTyping(draftId: string, typing: SweepTyping): void {
  try {
    sessionStorage.setItem(PREFIX + draftId, JSON.stringify(typing));
  } catch {
    // A full or forbidden storage: the text lasts as long as the form.
  }
}

function keptTyping(draftId: string): SweepTyping | undefined {
  try {
    return readTyping(sessionStorage.getItem(PREFIX + draftId) ?? '');
  } catch {
    return undefined;
  }
}
