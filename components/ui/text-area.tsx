'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import { classNames } from './class-names';
import { useReady } from './use-ready';

/** Kerning an unbroken run of this many characters would hold the page for seconds. */
const LONG_TEXT = 4000;

type TextAreaProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly minimumRows?: number;
  readonly describedBy?: string;
  readonly className?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

/** A text field that grows with its text (CSS field-sizing). */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, placeholder, minimumRows = 1, describedBy, className, onKeyDown, onPaste } = props;
  const ready = useReady();
  return (
    <textarea
      readOnly={!ready}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      rows={minimumRows}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={classNames(
        'field-sizing-content block w-full resize-none bg-transparent',
        value.length > LONG_TEXT && '[font-kerning:none]',
        className,
      )}
    />
  );
}
