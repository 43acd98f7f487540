import type { WirePiece } from '@/lib/run/event';
import type { RunState } from '@/lib/run/state';
import type { EventKind } from './event-kinds';

export type EventFilter = {
  /** Indexes of the first `count` pieces that pass, in order; what was looked at before is not looked at again. */
  rows(pieces: RunState['pieces'], count: number): readonly number[];
};

/** Which events are listed: of one kind or all, and with a text in them, in any case. */
export function createEventFilter(text: string, kind: EventKind | 'all'): EventFilter {
  const pattern = text === '' ? undefined : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  const found: number[] = [];
  let looked = 0;

  function passes(piece: WirePiece): boolean {
    if (kind !== 'all' && piece.kind !== kind) return false;
    return (
      pattern === undefined || [piece.text, piece.eventName, piece.note].some((part) => part && pattern.test(part))
    );
  }

  return {
    rows(pieces, count) {
      for (; looked < count; looked++) {
        const entry = pieces[looked];
        if (entry !== undefined && passes(entry.piece)) found.push(looked);
      }
      return found;
    },
  };
}
