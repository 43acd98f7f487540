'use client';

import { classNames } from '@/components/ui/class-names';
import type { LogprobToken } from '@/lib/run/event';
import { visibleToken } from '@/lib/run/visible-token';
import { figure, percent } from './token-bands';

/** Where a token stands in its scrolling area, in pixels; `width` is that of the area. */
export type TokenPlace = {
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** There is no room below the token. */
  readonly above: boolean;
};

const WIDTH = 230;
const MARGIN = 8;

/** A token's probability and what else could have stood there. */
export function TokenPopover({
  place,
  token,
}: {
  readonly place: TokenPlace;
  readonly token: LogprobToken | undefined;
}) {
  if (token === undefined) return null;
  const left = Math.max(MARGIN, Math.min(place.left, place.width - WIDTH - MARGIN));
  return (
    <div
      role="tooltip"
      style={{ left, top: place.top + (place.above ? -3 : 3), width: WIDTH }}
      className={classNames(
        'absolute z-20 rounded-lg border border-line2 bg-panel p-2.5 text-[12px] shadow-float',
        place.above && '-translate-y-full',
      )}
    >
      <p className="flex justify-between gap-3 font-mono">
        <b className="min-w-0 break-all font-medium">{visibleToken(token.token)}</b>
        <span className="shrink-0">{percent(token.logprob)}</span>
      </p>
      <p className="mt-0.5 text-muted">
        token {place.index + 1} · logprob {figure(token.logprob, 4)}
      </p>
      {token.top.length === 0 ? null : <RunnersUp token={token} />}
    </div>
  );
}

function RunnersUp({ token }: { readonly token: LogprobToken }) {
  return (
    <table className="mt-2 w-full border-line border-t">
      <caption className="sr-only">Most likely tokens at this place</caption>
      <tbody>
        {token.top.map((candidate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one token never changes
          <tr key={index} className={candidate.token === token.token ? 'font-medium' : 'text-soft'}>
            <td className="max-w-0 truncate pt-1 pr-2 font-mono">{visibleToken(candidate.token)}</td>
            <td className="w-16 pt-1" aria-hidden="true">
              <span className="block h-1.5 rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-field"
                  style={{ width: `${Math.min(100, Math.exp(candidate.logprob ?? Number.NEGATIVE_INFINITY) * 100)}%` }}
                />
              </span>
            </td>
            <td className="w-16 pt-1 text-right font-mono tabular-nums">{percent(candidate.logprob)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
