'use client';

import type { KeyboardEvent } from 'react';
import { Icon } from '@/components/ui/icon';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, and with Shift backwards. */
  readonly onEnter?: (backwards: boolean) => void;
};

/** A small search field; Escape empties it before it means anything else. */
export function SearchField({ label, placeholder, value, onChange, onEnter }: SearchFieldProps) {
  function byKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey)
      onEnter?.(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span className="relative inline-flex min-w-0 flex-[1_1_120px] items-center sm:max-w-[220px]">
      <Icon name="search" className="pointer-events-none absolute left-2 size-3.5 text-muted" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={byKey}
        className="field h-[26px] w-full min-w-0 appearance-none pr-2 pl-7 text-[12.5px] [&::-webkit-search-cancel-button]:appearance-none"
      />
    </span>
  );
}
