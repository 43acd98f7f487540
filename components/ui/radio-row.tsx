'use client';

import { useId } from 'react';
import { classNames } from './class-names';

type RadioRowProps = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A segmented row over native radios. */
export function RadioRow({ label, options, value, onChange }: RadioRowProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex rounded-lg border border-line bg-sunken p-0.5">
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex-1 cursor-pointer rounded-md px-2 text-center text-[12.5px] leading-6 has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option.value === value
              ? 'bg-panel font-medium text-text shadow-[0_0_0_1px_var(--line2)]'
              : 'text-muted hover:text-text',
          )}
        >
          <input
            type="radio"
            name={name}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
