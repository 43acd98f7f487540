'use client';

import { useState } from 'react';
import type { DiffPart } from '@/lib/compare/line-diff';
import { foldedText } from './folded-lines';
import { MarkedText } from './marked-text';

/** Both texts in one: what went is struck out, what came is underlined, what stays far from both is folded. */
export function UnifiedDiff({ parts }: { readonly parts: readonly DiffPart[] }) {
  if (parts.length === 0) return null;
  return (
    <div className="whitespace-pre-wrap break-words rounded-md border border-line bg-sunken px-3.5 py-2.5 text-[13.5px] leading-[21px]">
      {parts.map((part, at) =>
        part.kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each difference
          <Stays key={at} text={part.text} first={at === 0} last={at === parts.length - 1} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same
          <MarkedText key={at} {...part} />
        ),
      )}
    </div>
  );
}

type StaysProps = { readonly text: string; readonly first: boolean; readonly last: boolean };

function Stays({ text, first, last }: StaysProps) {
  const [open, setOpen] = useState(false);
  const { head, hidden, tail, lines } = foldedText(text, first, last);
  return (
    <>
      {head}
      {lines === 0 ? null : open ? hidden : <Unfold lines={lines} onOpen={() => setOpen(true)} />}
      {tail}
    </>
  );
}

function Unfold({ lines, onOpen }: { readonly lines: number; readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="-mx-3.5 my-1 block w-[calc(100%+28px)] bg-hover px-3.5 text-left text-[12px] text-muted hover:text-text"
    >
      Show {lines} lines that are the same
    </button>
  );
}
