'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import type { SweepValues } from '@/lib/compare/sweep-values';
import { valueText } from '@/lib/compare/sweep-words';
import type { Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { counted } from './cell-words';
import type { TypedAxis } from './sweep-typing';

const SHOWN_VALUES = 24;

type SweepAxisProps = {
  readonly typed: TypedAxis;
  /** From 1. */
  readonly position: number;
  /** The names that can be chosen here. */
  readonly names: readonly string[];
  readonly understood: Result<SweepValues> | undefined;
  readonly onChange: (typed: TypedAxis) => void;
  /** Absent where it is the only one. */
  readonly onRemove?: (() => void) | undefined;
};

/** A parameter and the values it is given, with what was understood of them. */
export function SweepAxis({ typed, position, names, understood, onChange, onRemove }: SweepAxisProps) {
  const id = useId();
  const number = position === 1 ? '' : ` ${position}`;
  const options = [
    { value: '', label: 'no parameter' },
    ...names.map((name) => ({ value: name, label: visibleText(name, 60) })),
  ];
  const isNone = typed.param === '';
  return (
    <div className="mb-2.5">
      <div className="flex items-start gap-2 max-sm:flex-wrap">
        <Select
          label={`Parameter${number}`}
          value={typed.param}
          options={options}
          onChange={(param) => onChange({ ...typed, param })}
          className="w-[190px] shrink-0 max-sm:w-[calc(100%-36px)]"
        />
        <TextArea
          label={`Values${number}`}
          value={typed.values}
          describedBy={id}
          onChange={(values) => onChange({ ...typed, values })}
          placeholder={isNone ? 'choose a parameter first' : '0, 0.5, 1 or 0..1 step 0.25'}
          className="field max-h-40 min-w-0 flex-1 px-2 py-[3px] font-mono text-[12.5px] leading-[18px] max-sm:order-last max-sm:flex-[1_0_100%]"
        />
        {onRemove === undefined ? null : (
          <Button
            size="icon"
            aria-label={`Remove parameter ${position}`}
            title={`Remove parameter ${position}`}
            onClick={onRemove}
            className="text-muted"
          >
            <Icon name="close" className="size-3.5" />
          </Button>
        )}
      </div>
      <div id={id} aria-live="polite" className="min-h-5 pt-0.5 text-[12px] leading-[18px] sm:pl-[198px]">
        <Understood isNone={isNone} typed={typed.values} understood={understood} />
      </div>
    </div>
  );
}

type UnderstoodProps = {
  readonly isNone: boolean;
  readonly typed: string;
  readonly understood: Result<SweepValues> | undefined;
};

function Understood({ isNone, typed, understood }: UnderstoodProps) {
  if (isNone) return typed.trim() === '' ? null : <p className="text-warn">No parameter is chosen for these values.</p>;
  if (understood === undefined) return <p className="text-muted">No values: it stays as it is set.</p>;
  if (!understood.ok) return <p className="text-bad">{visibleText(understood.failure.message, 300)}</p>;
  const { values, notes } = understood.value;
  const told = values.slice(0, SHOWN_VALUES).map((value) => visibleText(valueText(value), 40));
  const more = values.length - told.length;
  return (
    <>
      <p className="break-words text-soft">
        {counted(values.length, 'value')}: <span className="font-mono">{told.join(', ')}</span>
        {more > 0 ? ` and ${more} more` : ''}
      </p>
      {notes.map((note) => (
        <p key={note} className="break-words text-warn">
          {visibleText(note, 300)}
        </p>
      ))}
    </>
  );
}
