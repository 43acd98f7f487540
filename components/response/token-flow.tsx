'use client';

import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import type { LogprobToken } from '@/lib/run/event';
import { visibleToken } from '@/lib/run/visible-token';
import { percent, tokenBand } from './token-bands';
import { type TokenPlace, TokenPopover } from './token-popover';

/** What is out of sight is laid out by groups of about so many tokens; a group ends with a line if one ends soon. */
const GROUP = 200;
const LONGEST_GROUP = 400;
/** Room that runners-up take, in pixels. */
const TALL = 200;

type TokenFlowProps = {
  readonly tokens: readonly LogprobToken[];
  /** The list grows in place: its length tells it apart. */
  readonly count: number;
};

/** Tokens in reading order; one tab stop, arrow keys move, the token in focus or under the pointer shows its runners-up. */
export function TokenFlow({ tokens, count }: TokenFlowProps) {
  const area = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<TokenPlace>();
  const [current, setCurrent] = useState(0);

  function show(target: EventTarget) {
    const element = tokenElement(target);
    if (element === undefined || area.current === null) return;
    const index = Number(element.dataset.token);
    if (index !== place?.index) setPlace(placeOf(element, area.current, index));
  }

  function focusToken(index: number) {
    const next = Math.min(count - 1, Math.max(0, index));
    area.current?.querySelector<HTMLElement>(`[data-token="${next}"]`)?.focus();
  }

  function byKey(event: KeyboardEvent<HTMLDivElement>) {
    const targets = new Map([
      ['ArrowRight', current + 1],
      ['ArrowLeft', current - 1],
      ['ArrowDown', current + 10],
      ['ArrowUp', current - 10],
      ['Home', 0],
      ['End', count - 1],
    ]);
    const target = targets.get(event.key);
    if (target !== undefined) focusToken(target);
    else if (event.key === 'Escape' && place !== undefined) setPlace(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tokens in it have the focus
    <div
      ref={area}
      className="relative min-h-0 flex-1 overflow-y-auto px-[22px] py-4"
      onKeyDown={byKey}
      onPointerOver={(event: PointerEvent) => show(event.target)}
      onPointerLeave={() => setPlace(undefined)}
      onFocus={(event: FocusEvent) => {
        const element = tokenElement(event.target);
        if (element !== undefined) setCurrent(Number(element.dataset.token));
        show(event.target);
      }}
      onBlur={() => setPlace(undefined)}
    >
      <div className="font-mono text-[13px] leading-[26px]">
        {groupsOf(tokens, count).map(({ from, to }) => (
          <TokenGroup
            key={from}
            tokens={tokens}
            from={from}
            to={to}
            current={current >= from && current < to ? current : -1}
          />
        ))}
      </div>
      {place === undefined ? null : <TokenPopover place={place} token={tokens[place.index]} />}
    </div>
  );
}

type GroupProps = {
  readonly tokens: readonly LogprobToken[];
  readonly from: number;
  readonly to: number;
  readonly current: number;
};

const TokenGroup = memo(function TokenGroup({ tokens, from, to, current }: GroupProps) {
  return (
    <ol
      aria-label={`Tokens ${from + 1} to ${to}`}
      className="[contain-intrinsic-size:auto_400px] [content-visibility:auto]"
    >
      {tokens.slice(from, to).map((token, offset) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens are only ever added at the end
        <Token key={offset} token={token} index={from + offset} stop={from + offset === current} />
      ))}
    </ol>
  );
});

type TokenProps = { readonly token: LogprobToken; readonly index: number; readonly stop: boolean };

function Token({ token, index, stop }: TokenProps) {
  const { look } = tokenBand(token.logprob);
  const shown = visibleToken(token.token);
  return (
    <li
      data-token={index}
      aria-label={`${shown}, ${percent(token.logprob)}`}
      tabIndex={stop ? 0 : -1}
      className="group inline outline-none"
    >
      <span
        className={`mr-px whitespace-pre rounded-[2px] px-px py-0.5 group-hover:outline group-hover:outline-field group-focus-visible:outline-2 group-focus-visible:outline-accent ${look}`}
      >
        {shown}
      </span>
      {token.token.endsWith('\n') ? <br /> : <wbr />}
    </li>
  );
}

function tokenElement(target: EventTarget): HTMLElement | undefined {
  const element = target instanceof Element ? target.closest('[data-token]') : null;
  return element instanceof HTMLElement ? element : undefined;
}

function placeOf(element: HTMLElement, area: HTMLElement, index: number): TokenPlace {
  const token = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const box = area.getBoundingClientRect();
  const above = box.bottom - token.bottom < TALL && token.top - box.top > box.bottom - token.bottom;
  return {
    index,
    left: token.left - box.left,
    top: (above ? token.top : token.bottom) - box.top + area.scrollTop,
    above,
    width: area.clientWidth,
  };
}

function groupsOf(tokens: readonly LogprobToken[], count: number) {
  const groups: { readonly from: number; readonly to: number }[] = [];
  for (let from = 0; from < count; ) {
    let to = Math.min(count, from + GROUP);
    const most = Math.min(count, from + LONGEST_GROUP);
    while (to < most && tokens[to - 1]?.token.endsWith('\n') !== true) to++;
    groups.push({ from, to });
    from = to;
  }
  return groups;
}
