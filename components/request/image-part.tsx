'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SHRUNK_SIDE, shrinkImage } from './shrink-image';

type ImagePartProps = {
  readonly url: string;
  readonly onRemove: () => void;
  readonly onReplace: (url: string) => void;
};

/** An attached image. An address is sent as an address and never loaded here. */
export function ImagePart({ url, onRemove, onReplace }: ImagePartProps) {
  const [size, setSize] = useState<readonly [number, number]>();
  const [problem, setProblem] = useState(false);
  const embedded = url.startsWith('data:image/');
  const large = size !== undefined && Math.max(...size) > SHRUNK_SIDE;

  async function shrink() {
    const next = await shrinkImage(url);
    if (next === undefined) setProblem(true);
    else onReplace(next);
  }

  return (
    <div className="flex items-center gap-2.5 text-[12px] text-muted leading-4">
      {embedded ? (
        // biome-ignore lint/performance/noImgElement: a data URL of the person's own, which no optimiser may touch
        <img
          src={url}
          alt="Attached"
          className="h-11 w-16 rounded-md border border-line object-cover"
          onLoad={(event) => setSize([event.currentTarget.naturalWidth, event.currentTarget.naturalHeight])}
          onError={() => setProblem(true)}
        />
      ) : null}
      <div className="min-w-0">
        <div className="truncate">{embedded ? dataUrlFacts(url, size) : url}</div>
        <div className="flex items-center gap-2">
          <span>{embedded ? 'sent untouched' : 'sent as an address, not loaded here'}</span>
          {large ? (
            <Button size="small" variant="outline" onClick={() => void shrink()}>
              Shrink to {SHRUNK_SIDE} px
            </Button>
          ) : null}
        </div>
        {problem ? <div className="text-warn">This image cannot be drawn here; it is sent all the same.</div> : null}
      </div>
      <Button size="icon" aria-label="Remove image" onClick={onRemove} className="ml-auto">
        <Icon name="close" className="size-3.5" />
      </Button>
    </div>
  );
}

function dataUrlFacts(url: string, size: readonly [number, number] | undefined): string {
  const comma = url.indexOf(',');
  const type = url.slice(5, url.indexOf(';') === -1 ? comma : url.indexOf(';'));
  const kilobytes = Math.max(1, Math.round(((url.length - comma - 1) * 0.75) / 1024));
  return `${type}${size === undefined ? '' : ` · ${size[0]} × ${size[1]}`} · ${kilobytes.toLocaleString('en-US')} KB`;
}
