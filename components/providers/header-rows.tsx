'use client';

import type { TypedHeader } from '@/components/state/typed-connection';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';

type HeaderRowsProps = {
  readonly headers: readonly TypedHeader[];
  readonly onChange: (headers: readonly TypedHeader[]) => void;
};

const MOST = 8;

/** Headers of the person's own, sent with every request of a provider; their values are kept like keys. */
export function HeaderRows({ headers, onChange }: HeaderRowsProps) {
  const change = (at: number, part: Partial<TypedHeader>) =>
    onChange(headers.map((header, index) => (index === at ? { ...header, ...part } : header)));
  return (
    <fieldset aria-label="Headers" className="flex min-w-0 flex-col items-start gap-1.5">
      {headers.map((header, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
        <div key={index} className="flex w-full min-w-0 items-center gap-1.5">
          <TextField
            label={`Header ${index + 1}`}
            hideLabel
            placeholder="X-Team"
            value={header.name}
            onChange={(name) => change(index, { name })}
            className="w-2/5"
          />
          <TextField
            label={`Value ${index + 1}`}
            hideLabel
            secret
            placeholder="value"
            value={header.value}
            onChange={(value) => change(index, { value })}
            className="flex-1"
          />
          <Button
            size="icon"
            aria-label={`Remove header ${index + 1}`}
            onClick={() => onChange(headers.filter((_, at) => at !== index))}
            className="text-muted"
          >
            <Icon name="close" className="size-3.5" />
          </Button>
        </div>
      ))}
      {headers.length < MOST ? (
        <Button
          size="small"
          onClick={() => onChange([...headers, { name: '', value: '' }])}
          className="-ml-1.5 text-[12.5px]"
        >
          <Icon name="plus" className="size-3.5" /> Add header
        </Button>
      ) : null}
    </fieldset>
  );
}
