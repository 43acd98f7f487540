'use client';

import { useState } from 'react';
import type { ListedRun } from './listed-run';

type RunNameProps = { readonly listed: ListedRun; readonly onName: (name: string | undefined) => void };

/** The name of a past run; kept when the field is left or Enter is pressed. */
export function RunName({ listed, onName }: RunNameProps) {
  const [typed, setTyped] = useState(listed.name ?? '');
  function keep() {
    const name = typed.trim();
    if (name !== (listed.name ?? '')) onName(name === '' ? undefined : name);
  }
  return (
    <input
      aria-label="Name"
      autoComplete="off"
      maxLength={200}
      value={typed}
      placeholder={listed.title === '' ? 'Name' : listed.title}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        keep();
      }}
      className="field h-[30px] min-w-0 flex-1 px-2.5"
    />
  );
}
