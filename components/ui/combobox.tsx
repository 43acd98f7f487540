'use client';

import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { latePart } from './late-part';
import { useReady } from './use-ready';

const OptionList = latePart(() => import('./option-list').then((part) => part.OptionList));

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 8],
  ['PageUp', -8],
]);

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
  /** Stands in the field where no value is chosen. */
  readonly placeholder?: string;
  readonly detail?: string;
  readonly chips?: readonly string[];
  readonly selected: string;
  /** The options for a typed text; "" = all. Undefined while they are on their way. */
  readonly optionsFor: ((typed: string) => readonly ComboboxOption[]) | undefined;
  readonly onPick: (id: string) => void;
  readonly onOpen?: () => void;
  /** It may be opened soon. */
  readonly onFocus?: () => void;
  readonly note?: string | undefined;
  readonly className?: string;
};

/** A filtering combobox after the ARIA authoring practices: the text field keeps the focus, arrows move in the list. */
export function Combobox(props: ComboboxProps) {
  const { label, text, detail, chips = [], selected, optionsFor, onPick, onOpen, onFocus, note, className } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [moved, setMoved] = useState<number>();
  const [isEntered, setEntered] = useState(false);
  const ready = useReady();
  const open = typed !== undefined;
  const options = (open && optionsFor?.(typed)) || [];
  const chosen = options.findIndex((option) => option.id === selected);
  const active = moved ?? Math.max(0, chosen);
  const entered = isEntered && optionsFor !== undefined ? options[active]?.id : undefined;

  // Enter was pressed before the options had come.
  useEffect(() => {
    if (entered === undefined) return;
    setEntered(false);
    setTyped(undefined);
    onPick(entered);
  }, [entered, onPick]);

  function show() {
    if (open) return;
    onOpen?.();
    change('');
  }

  function change(text: string | undefined, at?: number) {
    setTyped(text);
    setMoved(at);
    setEntered(false);
  }

  function pick(id: string) {
    change(undefined);
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
    const step = STEPS.get(event.key);
    if (step !== undefined) {
      event.preventDefault();
      setMoved(Math.max(0, Math.min(options.length - 1, active + step)));
    } else if (event.key === 'Enter') {
      const option = options[active];
      event.preventDefault();
      event.stopPropagation();
      if (option !== undefined) pick(option.id);
      else setEntered(optionsFor === undefined);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      change(undefined);
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
          placeholder={open && text !== '' ? text : props.placeholder}
          onChange={(event) => {
            if (!open) onOpen?.();
            change(event.target.value, 0);
          }}
          onClick={show}
          onFocus={() => {
            OptionList.preload();
            onFocus?.();
          }}
          onBlur={() => change(undefined)}
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
      {open && optionsFor !== undefined ? (
        <OptionList
          id={listId}
          label={label}
          options={options}
          active={active}
          selected={selected}
          note={note}
          onHover={setMoved}
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
