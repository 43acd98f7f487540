'use client';

import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { caretBox } from './caret-box';
import { type VariableChoice, variableChoices } from './variable-place';
import type { VariableRow } from './variable-rows';

type VariableCompletionProps = {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly VariableRow[];
};

type Open = {
  readonly area: HTMLTextAreaElement;
  readonly choices: readonly VariableChoice[];
  readonly active: number;
  readonly left: number;
  readonly top: number;
};

/** Suggests variables while `{{` is open at the cursor of a message: arrows choose, Enter or Tab takes, Escape closes. */
export function VariableCompletion({ list, rows }: VariableCompletionProps) {
  const id = useId();
  const [open, setOpen] = useState<Open>();
  const latest = useRef({ rows, open, setOpen });
  latest.current = { rows, open, setOpen };

  // The fields belong to the cards; what happens in them is heard at the list.
  useEffect(() => (list.current === null ? undefined : listen(list.current, latest)), [list]);

  // The field keeps the focus; it says itself which suggestion is active.
  useEffect(() => {
    if (open === undefined) return;
    const { area } = open;
    area.setAttribute('aria-controls', id);
    area.setAttribute('aria-activedescendant', `${id}-${open.active}`);
    return () => {
      area.removeAttribute('aria-controls');
      area.removeAttribute('aria-activedescendant');
    };
  }, [open, id]);

  if (open === undefined) return null;
  return (
    <div
      role="listbox"
      id={id}
      aria-label="Variable suggestions"
      style={{ left: open.left, top: open.top }}
      className="fixed z-30 w-[240px] rounded-lg border border-line2 bg-panel p-1 shadow-float"
    >
      {open.choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field that owns the list
        <div
          key={choice.name}
          role="option"
          id={`${id}-${index}`}
          tabIndex={-1}
          aria-selected={index === open.active}
          onMouseMove={() => index === open.active || setOpen({ ...open, active: index })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(open.area, choice)}
          className={classNames(
            'flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1',
            index === open.active && 'bg-hover',
          )}
        >
          <span className="max-w-[60%] shrink-0 truncate font-mono text-[12.5px]">{choice.name}</span>
          <span className="min-w-0 flex-1 truncate text-[12px] text-muted">{choice.value ?? 'no value'}</span>
        </div>
      ))}
    </div>
  );
}

type Latest = {
  readonly current: {
    readonly rows: readonly VariableRow[];
    readonly open: Open | undefined;
    readonly setOpen: (open: Open | undefined) => void;
  };
};

function listen(element: HTMLElement, latest: Latest): () => void {
  const stop = new AbortController();
  const close = () => latest.current.open && latest.current.setOpen(undefined);
  const look = (target: EventTarget | null) => {
    if (!(target instanceof HTMLTextAreaElement) || target.closest('[data-message]') === null) return;
    const isCaret = target.selectionStart === target.selectionEnd;
    const choices = isCaret ? variableChoices(target.value, target.selectionStart, latest.current.rows) : [];
    latest.current.setOpen(
      choices.length === 0 ? undefined : { area: target, choices, active: 0, ...caretBox(target) },
    );
  };
  const press = (event: KeyboardEvent) =>
    latest.current.open && pressed(event, latest.current.open, latest.current.setOpen);
  element.addEventListener('keydown', press, { capture: true, signal: stop.signal });
  // After the card has heard it: then the table knows the names in the new text.
  element.addEventListener('input', (event) => queueMicrotask(() => look(event.target)), { signal: stop.signal });
  element.addEventListener('click', close, { signal: stop.signal });
  element.addEventListener('focusout', close, { signal: stop.signal });
  window.addEventListener('scroll', close, { capture: true, signal: stop.signal });
  look(document.activeElement); // the `{{` that brought this here
  return () => stop.abort();
}

/** The keys of an open list. All others are the field's; what moves the cursor closes the list. */
function pressed(event: KeyboardEvent, open: Open, setOpen: (open: Open | undefined) => void) {
  if (event.isComposing || event.keyCode === 229) return;
  const { choices, active } = open;
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const choice = choices[active];
  if (bare && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    setOpen({ ...open, active: (active + step + choices.length) % choices.length });
  } else if (bare && (event.key === 'Enter' || event.key === 'Tab') && choice !== undefined) {
    setOpen(undefined);
    take(open.area, choice);
  } else if (bare && event.key === 'Escape') {
    setOpen(undefined);
  } else {
    if (/^(Arrow|Home|End|Page|Enter)/.test(event.key)) setOpen(undefined);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** As if the person had typed it, so that the field's own undo takes it back. */
function take(area: HTMLTextAreaElement, { from, to, insert }: VariableChoice) {
  area.focus();
  area.setSelectionRange(from, to);
  if (document.execCommand('insertText', false, insert)) return;
  area.setRangeText(insert, from, to, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
