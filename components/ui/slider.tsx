'use client';

import type { CSSProperties } from 'react';

type SliderProps = {
  readonly label: string;
  readonly value: number | undefined;
  /** Where the thumb stands while the value is unset; undefined = it has no place then. */
  readonly resting: number | undefined;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
};

/** The native range input: keyboard, touch and screen readers come with it. */
export function Slider({ label, value, resting, minimum, maximum, step, onChange }: SliderProps) {
  const at = Math.min(maximum, Math.max(minimum, value ?? resting ?? minimum));
  const share = maximum > minimum ? ((at - minimum) / (maximum - minimum)) * 100 : 0;
  const unset = value === undefined;
  return (
    <input
      type="range"
      className={resting === undefined && unset ? 'slider slider-empty' : 'slider'}
      aria-label={label}
      aria-valuetext={unset ? 'unset' : String(value)}
      min={minimum}
      max={maximum}
      step={step}
      value={at}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      style={
        {
          '--slider-at': unset ? '0%' : `${share}%`,
          '--slider-fill': unset ? 'var(--field)' : 'var(--text)',
        } as CSSProperties // custom properties are not in React's type
      }
    />
  );
}
