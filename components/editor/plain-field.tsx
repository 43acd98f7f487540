'use client';

import { type RefObject, useEffect } from 'react';
import type { ShownPlace } from './monaco-view-props';

type PlainFieldProps = {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onComposing: (composing: boolean) => void;
  readonly reveal?: ShownPlace | undefined;
  readonly readOnly: boolean;
  readonly placeholder?: string | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly autoFocus: boolean;
};

/** The field before Monaco is there, and on touch screens: a textarea that edits the same text. */
export function PlainField(props: PlainFieldProps) {
  const { area, label, value, onChange, onComposing, reveal, readOnly, placeholder, invalid, describedBy } = props;

  // A place is shown when it is asked for; a person who is typing here keeps the cursor.
  useEffect(() => {
    if (area.current !== null && reveal !== undefined) showPlace(area.current, reveal);
  }, [area, reveal]);

  return (
    <textarea
      ref={area}
      data-autofocus={props.autoFocus ? '' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      placeholder={placeholder}
      value={value}
      readOnly={readOnly}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
      className="block h-full w-full resize-none bg-transparent py-2 pr-3 pl-[46px] font-mono text-[12.5px] leading-5 outline-none max-sm:pl-3"
    />
  );
}

function showPlace(area: HTMLTextAreaElement, { start }: ShownPlace) {
  if (document.activeElement !== area) area.setSelectionRange(start, start);
  const lines = area.value.slice(0, start).split('\n').length - 1;
  area.scrollTop = lines * 20;
}
