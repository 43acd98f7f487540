'use client';

import { memo } from 'react';
import type { TextPlace } from '@/lib/compare/violation-place';
import { visibleLines } from '@/lib/core/visible-text';
import { endsInString, type JsonColor, jsonColors } from './json-colors';
import { textBlocks } from './text-pieces';

const COLORS = {
  plain: undefined,
  key: 'text-[var(--code-key)]',
  string: 'text-[var(--code-string)]',
  number: 'text-[var(--code-number)]',
} as const satisfies Record<JsonColor['kind'], string | undefined>;

/** A longer text is shown in one colour: its page would hold a node for every value. */
const MOST_COLORED = 200_000;

type JsonTextProps = {
  readonly text: string;
  /** What is wrong in it. */
  readonly mark?: TextPlace | undefined;
  /** Hidden characters are shown as escapes; else nothing is changed. */
  readonly escaped?: boolean;
};

/** JSON exactly as received, in colours; a long answer is many small nodes, of which only the last one changes. */
export function JsonText({ text, mark, escaped = false }: JsonTextProps) {
  const isColored = text.length <= MOST_COLORED;
  return (
    <div className="whitespace-pre-wrap break-words font-mono text-[12.5px] leading-5">
      {textBlocks(text).map((block) => {
        let at = block.key;
        let inString = false; // no string goes over a line, and a block ends with one
        return (
          <div key={block.key}>
            {block.pieces.map((piece) => {
              const start = at;
              const opens = inString;
              at += piece.length;
              inString = endsInString(piece, inString);
              const marked = markIn(mark, start, at);
              return (
                <Piece
                  key={start}
                  text={piece}
                  isColored={isColored}
                  isEscaped={escaped}
                  inString={opens}
                  {...marked}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

type PieceProps = {
  readonly text: string;
  readonly isColored: boolean;
  readonly isEscaped: boolean;
  readonly inString: boolean;
  readonly from?: number;
  readonly to?: number;
};

const Piece = memo(function Piece({ text, isColored, isEscaped, inString, from, to }: PieceProps) {
  const show = isEscaped ? visibleLines : asIs;
  const colors = (part: string, opens: boolean) => (isColored ? colored(jsonColors(part, opens), show) : show(part));
  if (from === undefined || to === undefined) return <span>{colors(text, inString)}</span>;
  return (
    <span>
      {colors(text.slice(0, from), inString)}
      <mark className="rounded-sm bg-bad-soft text-bad underline decoration-wavy decoration-1 underline-offset-[3px]">
        {show(text.slice(from, to))}
      </mark>
      {colors(text.slice(to), endsInString(text.slice(0, to), inString))}
    </span>
  );
});

function asIs(text: string): string {
  return text;
}

function colored(colors: readonly JsonColor[], show: (text: string) => string) {
  let at = 0;
  return colors.map(({ text, kind }) => {
    const key = at;
    at += text.length;
    return kind === 'plain' ? (
      show(text)
    ) : (
      <span key={key} className={COLORS[kind]}>
        {show(text)}
      </span>
    );
  });
}

/** The part of a mark that lies in the piece from `start` to `end`, counted from its beginning. */
function markIn(mark: TextPlace | undefined, start: number, end: number): Pick<PieceProps, 'from' | 'to'> {
  if (mark === undefined || mark.end <= start || mark.start >= end) return {};
  return { from: Math.max(mark.start - start, 0), to: Math.min(mark.end, end) - start };
}
