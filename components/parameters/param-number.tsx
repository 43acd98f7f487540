'use client';

import { useState } from 'react';
import { useReportProblem } from '@/components/state/use-problem';
import { NumberField } from '@/components/ui/number-field';
import type { JsonValue } from '@/lib/core/json';
import type { ParamSpec } from '@/lib/params/param';

type ParamNumberProps = {
  readonly spec: ParamSpec;
  readonly value: JsonValue | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (value: JsonValue | undefined) => void;
};

/** The number box of a parameter; text that is no number stops Run with one sentence. */
export function ParamNumber({ spec, value, invalid, describedBy, onChange }: ParamNumberProps) {
  const [unreadable, setUnreadable] = useState(false);
  const { name, schema, step = 1 } = spec;
  useReportProblem(`field ${name}`, unreadable ? `${name} is not a number yet.` : undefined);
  return (
    <NumberField
      label={name}
      value={typeof value === 'number' ? value : undefined}
      placeholder="unset"
      step={step}
      minimum={typeof schema.minimum === 'number' ? schema.minimum : undefined}
      maximum={typeof schema.maximum === 'number' ? schema.maximum : undefined}
      invalid={invalid}
      describedBy={describedBy}
      onChange={onChange}
      onUnreadable={setUnreadable}
    />
  );
}
