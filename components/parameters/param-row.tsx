'use client';

import { memo, useId } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { JsonValue } from '@/lib/core/json';
import { visibleName } from '@/lib/core/visible-text';
import type { ParamSpec } from '@/lib/params/param';
import { Differs } from './differs';
import { ParamControl } from './param-control';
import { ParamSlider } from './param-slider';
import { rangeWords } from './range-words';

type ParamRowProps = {
  readonly column: string;
  readonly spec: ParamSpec;
  readonly value: JsonValue | undefined;
  readonly finding: string | undefined;
  readonly note: string | undefined;
  readonly modelHint: string | undefined;
};

/** One parameter: its wire name, range and default, its control, and a way to take it out again. */
export const ParamRow = memo(function ParamRow({ column, spec, value, finding, note, modelHint }: ParamRowProps) {
  const { edit } = useActions();
  const about = useId();
  const { name } = spec;
  const clear = () => edit({ type: 'clear-param', column, name });
  const change = (next: JsonValue | undefined) =>
    next === undefined ? clear() : edit({ type: 'set-param', column, name, value: next });
  const control = { spec, value, invalid: finding !== undefined, describedBy: about, onChange: change };
  return (
    <div className="group/param px-4 py-1.5">
      <div className="flex min-h-[28px] items-center gap-2">
        <span className="max-w-[60%] shrink-0 truncate font-mono text-[12.5px]" title={visibleName(name)}>
          {visibleName(name)}
        </span>
        <Differs name={name} />
        <span className="mr-auto min-w-0 truncate font-mono text-[12px] text-faint">{rangeWords(spec)}</span>
        <ParamControl {...control} />
        <Button
          size="icon"
          aria-label={`Clear ${name}`}
          title={`Clear ${name}: it is not sent then`}
          onClick={clear}
          className={classNames('-mr-1.5 -ml-1 size-6 text-muted', value === undefined && 'invisible')}
        >
          <Icon name="close" className="size-3" />
        </Button>
      </div>
      {spec.control === 'slider' ? <ParamSlider {...control} /> : null}
      <div id={about} className="text-[12px] text-muted leading-[17px]">
        {finding === undefined ? null : <p className="text-warn">{finding}</p>}
        {note === undefined ? null : <p>{note}</p>}
        <p className="hidden group-focus-within/param:block group-hover/param:block">{modelHint ?? spec.hint}</p>
      </div>
    </div>
  );
});
