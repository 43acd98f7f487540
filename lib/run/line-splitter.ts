import { createBytePile } from './byte-pile';

const LF = 10;
const CR = 13;

export type LineSplitter = {
  /** Calls back for each finished line with its text and its bytes, line end included. */
  feed(bytes: Uint8Array): void;
  /** The line that never ended, if one is pending. */
  flush(): void;
  /** Bytes of the line that is not finished. */
  readonly pending: number;
};

/** Splits bytes into lines at LF, CR and CRLF, wherever the reads were cut. A line is handed over at its CR. */
export function createLineSplitter(onLine: (text: string, bytes: number) => void): LineSplitter {
  const pile = createBytePile();
  let afterCarriageReturn = false;

  function feed(bytes: Uint8Array): void {
    let from = 0;
    let nextLf = -2;
    let nextCr = -2;
    while (from < bytes.length) {
      if (afterCarriageReturn) {
        afterCarriageReturn = false;
        if (bytes[from] === LF) {
          from++;
          continue;
        }
      }
      if (nextLf !== -1 && nextLf < from) nextLf = bytes.indexOf(LF, from);
      if (nextCr !== -1 && nextCr < from) nextCr = bytes.indexOf(CR, from);
      const end = nearest(nextLf, nextCr);
      if (end < 0) break;
      const size = pile.length + end + 1 - from;
      afterCarriageReturn = end === nextCr;
      onLine(pile.take(bytes.subarray(from, end)), size);
      from = end + 1;
    }
    pile.add(bytes.subarray(from));
  }

  function flush(): void {
    const size = pile.length;
    if (size > 0) onLine(pile.take(), size);
  }

  return {
    feed,
    flush,
    get pending() {
      return pile.length;
    },
  };
}

function nearest(left: number, right: number): number {
  if (left < 0 || right < 0) return Math.max(left, right);
  return Math.min(left, right);
}
