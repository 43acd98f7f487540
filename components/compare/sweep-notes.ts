import type { useSweep } from '@/components/state/sweeps';
import { visibleText } from '@/lib/core/visible-text';

/** Sentences on what keeps a sweep from going on. */
export function sweepNotes({ heldBack, failure }: ReturnType<typeof useSweep>): readonly string[] {
  const waits = heldBack.map(({ provider, model, untilWall }) => {
    const time = new Date(untilWall).toLocaleTimeString();
    return `${visibleText(`${provider} · ${model}`, 80)} has reached a rate limit; its cells wait until ${time}.`;
  });
  return [...(failure === undefined ? [] : [visibleText(failure.message, 400)]), ...waits];
}
