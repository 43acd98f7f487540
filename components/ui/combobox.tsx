'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { OptionList } from './option-list';
import { useReady } from './use-ready';

export type ComboboxOption = {
  readonly id: string;
  readonly label: string;
  /** Read as the option's description and shown in small type. */
  readonly description?: string;
  readonly chips?: readonly string[];
  /** Options with the same heading stand together. */
  readonly group?: string;
};

type ComboboxProps = {
  readonly label: string;
  /** The text of the chosen value, shown while closed. */
  readonly text: string;
  readonly detail?: string;
  readonly chips?: readonly string[];
  readonly selected: string;
  /** The options for a typed text; "" = all. */
  readonly optionsFor: (typed: string) => readonly ComboboxOption[];
  readonly onPick: (id: string) => void;
  readonly onOpen?: () => void;
  readonly note?: string | undefined;
  readonly className?: string;
};

/** A filtering combobox after the ARIA authoring practices: the text field keeps the focus, arrows move in the list. */
export function Combobox(props: ComboboxProps) {
  const { label, text, detail, chips = [], selected, optionsFor, onPick, onOpen, note, className } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const ready = useReady();
  const open = typed !== undefined;
  const options = open ? optionsFor(typed) : [];

  function show() {
    if (open) return;
    onOpen?.();
    setTyped('');
    setActive(
      Math.max(
        0,
        optionsFor('').findIndex((option) => option.id === selected),
      ),
    );
  }

  function pick(id: string) {
    setTyped(undefined);
    onPick(id);
  }

  function byKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (!open) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter') {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        show();
      }
      return;
    }
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      setActive(Math.min(options.length - 1, Math.max(0, target)));
    } else if (event.key === 'Enter') {
      const option = options[active];
      event.preventDefault();
      event.stopPropagation();
      if (option !== undefined) pick(option.id);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setTyped(undefined);
    }
  }

  return (
    <div className={classNames('relative', className)}>
      <div className="flex h-8 items-center gap-2 rounded-lg border border-line2 bg-panel pr-2 pl-3 has-focus-visible:outline-2 has-focus-visible:outline-accent hover:border-field">
        <input
          role="combobox"
          type="text"
          aria-label={label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          readOnly={!ready}
          value={typed ?? text}
          placeholder={open ? text : undefined}
          onChange={(event) => {
            if (!open) onOpen?.();
            setTyped(event.target.value);
            setActive(0);
          }}
          onClick={show}
          onBlur={() => setTyped(undefined)}
          onKeyDown={byKey}
          className={classNames(
            'min-w-0 truncate bg-transparent font-medium outline-none',
            open || detail === undefined ? 'flex-1' : 'field-sizing-content max-w-[60%]',
          )}
        />
        {open || detail === undefined ? null : <span className="min-w-0 flex-1 truncate text-muted">{detail}</span>}
        {open ? null : chips.map((chip) => <Chip key={chip} text={chip} />)}
        <Icon name="chevron" className="pointer-events-none size-3.5 shrink-0 text-muted" />
      </div>
      {open ? (
        <OptionList
          id={listId}
          label={label}
          options={options}
          active={active}
          selected={selected}
          note={note}
          onHover={setActive}
          onPick={pick}
        />
      ) : null}
    </div>
  );
}

function Chip({ text }: { readonly text: string }) {
  return (
    <span className="hidden rounded-[5px] border border-line px-1.5 text-[12px] text-muted leading-[18px] sm:inline">
      {text}
    </span>
  );
}
