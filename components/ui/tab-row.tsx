'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names';

export type TabItem = { readonly id: string; readonly label: string; readonly count?: number };

type TabRowProps = {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Prefix of the ids that tie tabs to their panel, where one stands beside the row. */
  readonly panelPrefix?: string;
  /** Stands at the right end of the row. */
  readonly aside?: ReactNode;
  /** `bar`: equal tabs across the whole width, at the bottom of a phone. */
  readonly look?: 'row' | 'bar';
  readonly className?: string;
};

/** A tab list after the ARIA authoring practices: arrow keys move, and the row is one tab stop. */
export function TabRow({ label, tabs, selected, onSelect, panelPrefix, aside, look = 'row', className }: TabRowProps) {
  const bar = look === 'bar';
  return (
    <div
      className={classNames(
        '@container flex shrink-0 items-stretch border-line',
        bar ? 'h-[52px] border-t bg-panel' : 'h-10 border-b px-3 max-sm:px-2',
        className,
      )}
    >
      <div
        role="tablist"
        aria-label={label}
        className={classNames('flex min-w-0', bar ? 'w-full' : 'gap-0.5 overflow-x-auto [scrollbar-width:none]')}
        onKeyDown={(event) => moveFocus(event, tabs, selected, onSelect)}
      >
        {tabs.map((tab) => {
          const chosen = tab.id === selected;
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={panelPrefix && `${panelPrefix}-${tab.id}`}
              aria-selected={chosen}
              aria-controls={panelPrefix && `${panelPrefix}-panel`}
              tabIndex={chosen ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              className={classNames(
                'relative flex items-center gap-1.5 whitespace-nowrap px-2.5 -outline-offset-2 @max-[540px]:px-1.5 @max-[440px]:px-1 @max-[380px]:text-[12.5px]',
                bar && 'flex-1 justify-center',
                chosen ? 'font-medium text-text' : 'text-muted hover:text-text',
                chosen &&
                  !bar &&
                  'after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-full after:bg-text @max-[540px]:after:inset-x-1.5 @max-[440px]:after:inset-x-1',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span
                  aria-hidden="true"
                  className="rounded-lg bg-sunken px-1.5 text-[12px] text-muted leading-4 @max-[480px]:hidden"
                >
                  {shortCount(tab.count)}
                </span>
              )}
            </button>
          );
        })}
      </div>
      {aside === undefined ? null : (
        <div className="ml-auto flex shrink-0 items-center gap-1 pl-2 @max-[540px]:gap-0 @max-[540px]:pl-1">
          {aside}
        </div>
      )}
    </div>
  );
}

/** From ten thousand on in thousands, so that a growing count does not push the other tabs away. */
function shortCount(count: number): string {
  return count < 10_000 ? `${count}` : `${Math.floor(count / 1_000)}k`;
}

function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  tabs: readonly TabItem[],
  selected: string,
  onSelect: (id: string) => void,
) {
  const at = tabs.findIndex((tab) => tab.id === selected);
  const targets: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const target = targets[event.key];
  const next = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
  if (next === undefined) return;
  event.preventDefault();
  onSelect(next.id);
  event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
}
