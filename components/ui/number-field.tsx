'use client';

import { type KeyboardEvent, useState } from 'react';
import { classNames } from './class-names';

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
  readonly className?: string;
};

/**
 * A number typed as text: nothing is clamped or reformatted while a person types, and arrow keys step.
 * Text that is not a number is kept and marked, and the value stays as it was.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, placeholder, step = 1, minimum, maximum, describedBy, onChange, className } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : String(value));
  const unreadable = typed !== undefined && typed.trim() !== '' && readNumber(typed) === undefined;

  function type(text: string) {
    setTyped(text);
    const number = readNumber(text);
    if (text.trim() === '') onChange(undefined);
    else if (number !== undefined) onChange(number);
  }

  function stepBy(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const sign = event.key === 'ArrowUp' ? 1 : -1;
    const next = roundToStep((value ?? minimum ?? 0) + (value === undefined ? 0 : sign * step), step);
    setTyped(undefined);
    onChange(Math.min(maximum ?? next, Math.max(minimum ?? next, next)));
  }

  return (
    <input
      type="text"
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-valuenow={value ?? 0}
      aria-valuetext={value === undefined ? 'unset' : String(value)}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-invalid={unreadable || props.invalid === true}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => type(event.target.value)}
      onKeyDown={stepBy}
      onBlur={() => unreadable || setTyped(undefined)}
      className={classNames(
        'field h-[26px] w-[84px] px-2 text-right font-medium font-mono text-[12.5px]',
        (unreadable || props.invalid === true) && '!border-warn',
        className,
      )}
    />
  );
}

/** A decimal number as people type it, or undefined. `1e400` and the like are not numbers of JSON. */
function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}

function roundToStep(value: number, step: number): number {
  const digits = (String(step).split('.')[1] ?? '').length;
  return Number(value.toFixed(digits));
}
