'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { DiffPart } from '@/lib/compare/line-diff';
import { type SideLine, sideBySide } from '@/lib/compare/side-by-side';
import { MarkedText } from './marked-text';

/** Rows drawn at first, and with each wish for more. */
const ROWS = 500;

type SideBySideDiffProps = {
  readonly parts: readonly DiffPart[];
  readonly left: string;
  readonly right: string;
};

/** The texts beside each other, lines that belong together on one height. */
export function SideBySideDiff({ parts, left, right }: SideBySideDiffProps) {
  const rows = useMemo(() => sideBySide(parts), [parts]);
  const [most, setMost] = useState(ROWS);
  return (
    <>
      <table className="w-full table-fixed border-collapse overflow-hidden rounded-md border border-line text-[13px] leading-[20px]">
        <thead>
          <tr className="border-line border-b text-left text-[12px] text-muted">
            <Head>{left}</Head>
            <Head>{right}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are drawn anew with each difference
            <tr key={at} className="align-top">
              <Side line={row.left} kind="removed" />
              <Side line={row.right} kind="added" />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <Button size="small" variant="outline" className="mt-2" onClick={() => setMost(most + ROWS)}>
          Show {Math.min(ROWS, rows.length - most)} of {rows.length - most} further lines
        </Button>
      ) : null}
    </>
  );
}

function Head({ children }: { readonly children: string }) {
  return (
    <th scope="col" className="truncate bg-panel px-3 py-1 font-normal last:border-line last:border-l">
      {children}
    </th>
  );
}

function Side({ line, kind }: { readonly line: SideLine | undefined; readonly kind: 'removed' | 'added' }) {
  return (
    <td
      className={classNames(
        'h-[22px] whitespace-pre-wrap break-words px-3 py-px last:border-line last:border-l',
        line === undefined ? 'bg-hover' : 'bg-sunken',
      )}
    >
      {line?.map(({ differs, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
        <MarkedText key={at} kind={differs ? kind : 'same'} text={text} />
      ))}
    </td>
  );
}
