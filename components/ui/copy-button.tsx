'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';
import { copyText } from './copy-text';
import { Icon } from './icon';

type CopyButtonProps = {
  /** Accessible name; also shown unless `children` says something shorter. */
  readonly label: string;
  readonly text: () => string;
  readonly children?: string;
  readonly variant?: 'plain' | 'outline';
  readonly size?: 'small' | 'medium';
};

export function CopyButton({ label, text, children = label, variant = 'outline', size = 'medium' }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'refused'>();

  // The word "Copied" goes away by itself.
  useEffect(() => {
    if (result === undefined) return;
    const timer = setTimeout(() => setResult(undefined), 1600);
    return () => clearTimeout(timer);
  }, [result]);

  const shown = result === 'copied' ? 'Copied' : result === 'refused' ? 'Not allowed' : children;
  return (
    <>
      <Button
        variant={variant}
        size={size}
        aria-label={label}
        onClick={() => void copyText(text()).then((done) => setResult(done ? 'copied' : 'refused'))}
      >
        <Icon name={result === 'copied' ? 'check' : 'copy'} className="size-3.5" />
        {shown}
      </Button>
      <span className="sr-only" aria-live="polite">
        {result === 'copied' ? 'Copied to the clipboard' : ''}
      </span>
    </>
  );
}
