'use client';

import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { classNames } from './class-names';

type TextAreaProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly minimumRows?: number;
  readonly className?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

/** A text field that grows with its text (CSS field-sizing) and keeps what was typed before the page was ready. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, placeholder, minimumRows = 1, className, onKeyDown, onPaste } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  const changed = useRef(onChange);
  changed.current = onChange;

  // What was typed into the served page before React took it over is in the element only.
  useEffect(() => {
    const early = element.current?.value;
    if (early !== undefined && early !== element.current?.defaultValue && early !== '') changed.current(early);
  }, []);

  return (
    <textarea
      ref={element}
      aria-label={label}
      value={value}
      rows={minimumRows}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={classNames('field-sizing-content block w-full resize-none bg-transparent', className)}
    />
  );
}
