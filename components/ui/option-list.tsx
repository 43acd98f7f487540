'use client';

import { Fragment, useEffect, useRef } from 'react';
import { classNames } from './class-names';
import type { ComboboxOption } from './combobox';

/** More rows than this are not drawn; typing narrows the list. */
const MOST_ROWS = 200;

type OptionListProps = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  readonly active: number;
  readonly selected: string;
  readonly note?: string | undefined;
  readonly onHover: (index: number) => void;
  readonly onPick: (id: string) => void;
};

export function OptionList({ id, label, options, active, selected, note, onHover, onPick }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const shown = options.slice(0, MOST_ROWS);

  // The active option moves by keyboard while the focus stays in the text field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the active option changes
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div className="absolute top-[calc(100%+4px)] left-0 z-30 w-full min-w-[300px] overflow-hidden rounded-lg border border-line2 bg-panel shadow-float">
      <div
        ref={list}
        role="listbox"
        id={id}
        aria-label={label}
        className="max-h-[min(440px,70dvh)] overflow-y-auto p-1"
      >
        {shown.map((option, index) => (
          <Fragment key={option.id}>
            {option.group !== undefined && option.group !== shown[index - 1]?.group ? (
              <div role="presentation" className="px-2 pt-2 pb-1 text-[12px] text-muted">
                {option.group}
              </div>
            ) : null}
            <Option
              id={`${id}-${index}`}
              option={option}
              active={index === active}
              selected={option.id === selected}
              onHover={() => onHover(index)}
              onPick={() => onPick(option.id)}
            />
          </Fragment>
        ))}
      </div>
      {options.length === 0 ? <p className="px-3 py-2 text-muted">Nothing matches.</p> : null}
      {options.length > MOST_ROWS ? (
        <p className="border-line border-t px-3 py-1.5 text-[12px] text-muted">
          {options.length - MOST_ROWS} more: type to narrow the list.
        </p>
      ) : null}
      {note === undefined ? null : <p className="border-line border-t px-3 py-1.5 text-[12px] text-muted">{note}</p>}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onHover: () => void;
  readonly onPick: () => void;
};

function Option({ id, option, active, selected, onHover, onPick }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field that owns the list
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-label={option.label}
      aria-describedby={option.description === undefined ? undefined : `${id}-about`}
      aria-selected={selected}
      data-active={active}
      onMouseMove={onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={classNames('flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1', active && 'bg-hover')}
    >
      <span className={classNames('min-w-0 truncate', selected && 'font-medium')}>{option.label}</span>
      {option.description === undefined ? null : (
        <span id={`${id}-about`} className="min-w-0 flex-1 truncate font-mono text-[12px] text-muted">
          {option.description}
        </span>
      )}
      {option.chips?.map((chip) => (
        <span key={chip} className="shrink-0 text-[12px] text-muted">
          {chip}
        </span>
      ))}
    </div>
  );
}
