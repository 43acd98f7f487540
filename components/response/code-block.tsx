'use client';

import { useEffect, useState } from 'react';
import { copyText } from '@/components/ui/copy-text';
import { Icon } from '@/components/ui/icon';
import { PlainText } from './plain-text';

/** A fenced block of the answer. Its copy button is an icon, so that the answer's text stays the answer's alone. */
export function CodeBlock({ text, language }: { readonly text: string; readonly language: string }) {
  const [copied, setCopied] = useState(false);

  // The check mark goes away by itself.
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <div
      className="group relative my-3 overflow-hidden rounded-lg border border-line bg-sunken"
      data-language={language}
    >
      <button
        type="button"
        aria-label={copied ? 'Copied' : 'Copy this code block'}
        onClick={() => void copyText(text).then(setCopied)}
        className="absolute top-1.5 right-1.5 grid size-7 place-items-center rounded-md border border-line2 bg-panel text-muted opacity-0 hover:text-text focus-visible:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100"
      >
        <Icon name={copied ? 'check' : 'copy'} className="size-3.5" />
      </button>
      <pre className="overflow-x-auto px-3 py-2.5 font-mono text-[12.5px] leading-5">
        <PlainText text={text} />
      </pre>
    </div>
  );
}
