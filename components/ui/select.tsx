'use client';

import { classNames } from './class-names';
import { Icon } from './icon';
import { useReady } from './use-ready';

export type SelectOption = { readonly value: string; readonly label: string };

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly look?: 'field' | 'bare';
  readonly dim?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
};

/** The native select: right on a phone, by keyboard and for screen readers. */
export function Select({ label, value, options, onChange, look = 'field', dim, describedBy, className }: SelectProps) {
  const ready = useReady();
  return (
    <span className={classNames('relative inline-flex items-center', className)}>
      <select
        disabled={!ready}
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classNames(
          'h-[26px] appearance-none truncate bg-transparent text-[12.5px]',
          look === 'field'
            ? 'field w-full pr-6 pl-2'
            : 'field-sizing-content max-w-full rounded-md border border-transparent pr-5 pl-1.5 font-medium hover:bg-hover',
          dim === true ? 'text-faint' : 'text-text',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-panel text-text">
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="chevron"
        className={classNames(
          'pointer-events-none absolute size-3.5 text-muted',
          look === 'field' ? 'right-1.5' : 'right-1',
        )}
      />
    </span>
  );
}
