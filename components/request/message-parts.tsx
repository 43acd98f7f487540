'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { imageUrl, withImageUrl, withoutPart } from '@/lib/chat/content';
import type { Message } from '@/lib/chat/message';
import { isJsonObject, type JsonValue } from '@/lib/core/json';
import { ImagePart } from './image-part';

type MessagePartsProps = {
  readonly message: Message;
  readonly parts: readonly JsonValue[];
  readonly onChange: (message: Message) => void;
};

/** Every part of a message but the text that is edited above: images as pictures, anything else by its type. */
export function MessageParts({ message, parts, onChange }: MessagePartsProps) {
  const edited = parts.findIndex((part) => isJsonObject(part) && part.type === 'text');
  return parts.map((part, index) => {
    if (index === edited) return null;
    const url = imageUrl(part);
    const remove = () => onChange(withoutPart(message, index));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
      <div key={index} className="mt-2">
        {url === undefined ? (
          <OtherPart part={part} onRemove={remove} />
        ) : (
          <ImagePart url={url} onRemove={remove} onReplace={(next) => onChange(withImageUrl(message, index, next))} />
        )}
      </div>
    );
  });
}

function OtherPart({ part, onRemove }: { readonly part: JsonValue; readonly onRemove: () => void }) {
  const type = isJsonObject(part) && typeof part.type === 'string' ? part.type : 'part';
  const preview = JSON.stringify(part).slice(0, 120);
  return (
    <div className="flex items-center gap-2 rounded-md border border-line bg-sunken px-2 py-1 text-[12px]">
      <span className="font-medium">{type}</span>
      <span className="min-w-0 flex-1 truncate font-mono text-muted">{preview}</span>
      <Button size="icon" aria-label={`Remove ${type}`} onClick={onRemove}>
        <Icon name="close" className="size-3.5" />
      </Button>
    </div>
  );
}
