'use client';

import { classNames } from './class-names';
import { keyNames } from './key-names';
import { useReady } from './use-ready';

/** A shortcut as this computer prints it; nothing where there is no keyboard. */
export function Keys({ keys, className }: { readonly keys: string; readonly className: string }) {
  const ready = useReady();
  return (
    <kbd
      className={classNames(
        'rounded px-1 font-mono text-[12px] [@media(hover:none)]:hidden',
        !ready && 'invisible',
        className,
      )}
    >
      {ready ? keyNames(keys) : keys}
    </kbd>
  );
}
