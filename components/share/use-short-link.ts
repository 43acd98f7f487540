'use client';

import { useState } from 'react';
import { type MadeLink, useMadeLinks } from '@/components/state/made-links';
import { makeShortLink, removeShortLink } from '@/components/state/short-links';
import type { Failure } from '@/lib/core/failure';
import type { Result } from '@/lib/core/result';
import type { SharedContent } from '@/lib/draft/shared-content';

export type ShortLinkMaking = {
  readonly made: MadeLink | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  make(days: number): Promise<void>;
  remove(): Promise<void>;
  /** Goes back to the link that holds everything itself; the short one stays. */
  dismiss(): void;
};

/** Makes one short link of the content, and takes it back. */
export function useShortLink(content: SharedContent): ShortLinkMaking {
  const [latest, setLatest] = useState<MadeLink>();
  const made = useMadeLinks().find(({ id }) => id === latest?.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function ask<T>(asking: Promise<Result<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const answer = await asking;
    setBusy(false);
    if (answer.ok) then(answer.value);
    else setProblem(sentenceOf(answer.failure));
  }

  return {
    made,
    busy,
    problem,
    async make(days) {
      if (!busy) await ask(makeShortLink(content, days), setLatest);
    },
    async remove() {
      if (made !== undefined) await ask(removeShortLink(made), () => setLatest(undefined));
    },
    dismiss: () => setLatest(undefined),
  };
}

/** What the server says of it, and what can still be done. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case 'rate-limited':
      return `${failure.message}${waitWords(failure.retryAfterMs)}`;
    case 'network':
      return 'The workbench cannot be reached. Try again, or save the file: it needs no server.';
    case 'too-large':
      return 'This is too large for a short link. Save the file and send that instead.';
    default:
      return failure.message;
  }
}

function waitWords(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '';
  const minutes = Math.ceil(milliseconds / 60_000);
  return ` The next one can be made in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}
