'use client';

import { memo } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Select } from '@/components/ui/select';
import { checkType } from '@/lib/compare/read-check';
import { soundCheck } from '@/lib/compare/sound-check';
import type { JsonObject } from '@/lib/core/json';
import { CheckFields } from './check-fields';
import { checkOfType, checkOptions, withCheckField } from './new-check';

type CheckRowProps = {
  readonly check: JsonObject;
  /** From 0. */
  readonly at: number;
  readonly onRemove: (at: number) => void;
};

/** One check: its type, what it asks for, and why nothing can be judged by it yet. */
export const CheckRow = memo(function CheckRow({ check, at, onRemove }: CheckRowProps) {
  const { edit } = useActions();
  const position = at + 1;
  const type = checkType(check);
  const read = soundCheck(check);
  function replace(next: JsonObject | undefined) {
    if (next !== undefined) edit({ type: 'replace-check', at, check: next });
  }
  return (
    <li data-check={at} className="border-line border-t px-4 py-1.5 first:border-t-0">
      <div className="flex items-start gap-2 max-sm:flex-wrap">
        <Select
          label={`Check ${position}`}
          value={type ?? ''}
          options={checkOptions(check)}
          onChange={(next) => replace(checkOfType(next, check))}
          className="w-[160px] shrink-0"
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-start gap-x-2 gap-y-1 max-sm:order-last max-sm:basis-full">
          <CheckFields
            check={check}
            position={position}
            onChange={(field, value) => replace(withCheckField(check, field, value))}
          />
        </span>
        <Button
          size="icon"
          aria-label={`Remove check ${position}`}
          title={`Remove check ${position}`}
          onClick={() => onRemove(at)}
          className="-mr-1.5 size-[26px] text-muted max-sm:ml-auto"
        >
          <Icon name="close" className="size-3" />
        </Button>
      </div>
      {type !== undefined && 'problem' in read ? (
        <p className="pt-0.5 text-[12px] text-muted">{read.problem} Not judged.</p>
      ) : null}
    </li>
  );
});
