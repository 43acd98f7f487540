'use client';

import { type KeyboardEvent, useState } from 'react';
import { classNames } from './class-names';
import { useReady } from './use-ready';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly placeholder?: string;
  readonly step?: number;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** Told with every key whether the text can be read. */
  readonly onUnreadable?: (unreadable: boolean) => void;
  readonly className?: string;
};

/**
 * A number typed as text: nothing is clamped or reformatted while a person types, and arrow keys step.
 * Text that is not a number is kept, marked and reported, and the value is what it was before the typing began.
 */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    value,
    placeholder,
    step = 1,
    minimum,
    maximum,
    describedBy,
    onChange,
    onUnreadable,
    className,
  } = props;
  const [typing, setTyping] = useState<{ readonly text: string; readonly before: number | undefined }>();
  const ready = useReady();
  const shown = typing?.text ?? (value === undefined ? '' : String(value));
  const unreadable = typing !== undefined && typing.text.trim() !== '' && readNumber(typing.text) === undefined;

  function type(text: string) {
    const before = typing === undefined ? value : typing.before;
    const number = readNumber(text);
    const broken = text.trim() !== '' && number === undefined;
    setTyping({ text, before });
    onUnreadable?.(broken);
    onChange(broken ? before : number);
  }

  function endTyping() {
    setTyping(undefined);
    onUnreadable?.(false);
  }

  function stepBy(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const sign = event.key === 'ArrowUp' ? 1 : -1;
    endTyping();
    onChange(stepped(value, sign * step, { step, minimum, maximum }));
  }

  return (
    <input
      type="text"
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-valuenow={value}
      aria-valuetext={value === undefined ? 'unset' : String(value)}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-invalid={unreadable || props.invalid === true}
      aria-describedby={describedBy}
      placeholder={placeholder}
      readOnly={!ready}
      value={shown}
      onChange={(event) => type(event.target.value)}
      onKeyDown={stepBy}
      onBlur={() => unreadable || endTyping()}
      className={classNames(
        'field h-[26px] w-[84px] px-2 text-right font-medium font-mono text-[12.5px]',
        (unreadable || props.invalid === true) && '!border-warn',
        className,
      )}
    />
  );
}

/** A decimal number as people type it, with a point or a comma, or undefined; `1e400` is no number of JSON. */
function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (!/^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}

type Range = { readonly step: number; readonly minimum: number | undefined; readonly maximum: number | undefined };

/** The next value by keyboard; it stays in range where it was in range, and is never pulled into it. */
function stepped(value: number | undefined, change: number, { step, minimum, maximum }: Range): number {
  if (value === undefined) return minimum ?? 0;
  const next = roundToStep(value + change, step);
  if (maximum !== undefined && value <= maximum && next > maximum) return maximum;
  if (minimum !== undefined && value >= minimum && next < minimum) return minimum;
  return next;
}

function roundToStep(value: number, step: number): number {
  const digits = (String(step).split('.')[1] ?? '').length;
  return Number(value.toFixed(digits));
}
