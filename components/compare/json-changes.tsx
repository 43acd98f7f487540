'use client';

import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { JsonChange } from '@/lib/compare/json-diff';
import { wordDiff } from '@/lib/compare/word-diff';
import { foldDataUrls } from '@/lib/core/fold-data-urls';
import type { JsonValue } from '@/lib/core/json';
import { printPath } from '@/lib/schema/json-path';
import { MarkedText } from './marked-text';

/** Further changes are counted, not listed. */
const MOST = 300;
/** Up to this length a value stands in one line. */
const SHORT = 80;
/** Longer values are cut, with their whole length said. */
const LONGEST = 20_000;

type JsonChangesProps = {
  readonly changes: readonly JsonChange[];
  /** What is said of a value that the other one has not. */
  readonly missing: string;
};

/** What differs between two JSON values: one row for each place, with what stood there and what stands there. */
export function JsonChanges({ changes, missing }: JsonChangesProps) {
  return (
    <>
      <table className="w-full border-collapse rounded-md border border-line text-[12.5px]">
        <tbody>
          {changes.slice(0, MOST).map((change) => (
            <Change key={`${change.kind} ${placeOf(change)}`} change={change} missing={missing} />
          ))}
        </tbody>
      </table>
      {changes.length > MOST ? <p className="mt-2 text-muted">{changes.length - MOST} further changes</p> : null}
    </>
  );
}

const SIGNS = { removed: '−', added: '+', changed: '~' } as const;
const TONES = { removed: 'text-bad', added: 'text-ok', changed: 'text-warn' } as const;

function Change({ change, missing }: { readonly change: JsonChange; readonly missing: string }) {
  return (
    <tr className="border-line border-t align-top first:border-t-0 max-sm:block">
      <th
        scope="row"
        className="w-[1%] whitespace-nowrap py-1.5 pr-4 pl-3 text-left font-medium font-mono max-sm:block max-sm:w-auto max-sm:whitespace-normal max-sm:pb-0"
      >
        {placeOf(change) || 'the whole'}
      </th>
      <td
        className={classNames(
          'w-[1%] whitespace-nowrap py-1.5 pr-4 max-sm:inline-block max-sm:pl-3',
          TONES[change.kind],
        )}
      >
        <span aria-hidden="true" className="mr-1 font-mono">
          {SIGNS[change.kind]}
        </span>
        {change.kind === 'changed'
          ? 'changed'
          : change.kind === 'added'
            ? `${missing} in the first`
            : `${missing} in the second`}
      </td>
      <td className="whitespace-pre-wrap break-words py-1.5 pr-3 font-mono [overflow-wrap:anywhere] max-sm:block max-sm:pt-0 max-sm:pl-3">
        <Values change={change} />
      </td>
    </tr>
  );
}

function Values({ change }: { readonly change: JsonChange }) {
  if (change.kind === 'added') return <MarkedText kind="added" text={printed(change.after.value)} />;
  if (change.kind === 'removed') return <MarkedText kind="removed" text={printed(change.before.value)} />;
  const [before, after] = [change.before.value, change.after.value];
  if (isProse(before) && isProse(after)) return <Words before={before} after={after} />;
  return (
    <>
      <MarkedText kind="removed" text={printed(before)} /> <MarkedText kind="added" text={printed(after)} />
    </>
  );
}

/** Names and ids are read whole. */
function isProse(value: JsonValue): value is string {
  return typeof value === 'string' && /\s/.test(value);
}

function Words({ before, after }: { readonly before: string; readonly after: string }) {
  const { parts } = useMemo(() => wordDiff(foldDataUrls(before), foldDataUrls(after)), [before, after]);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each difference
  return parts.map((part, at) => <MarkedText key={at} {...part} />);
}

function placeOf(change: JsonChange): string {
  return printPath(change.kind === 'removed' ? change.before.path : change.after.path);
}

function printed(value: JsonValue): string {
  const line = JSON.stringify(value);
  const text = foldDataUrls(line.length <= SHORT || typeof value === 'string' ? line : JSON.stringify(value, null, 2));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
