'use client';

import { Slider } from '@/components/ui/slider';
import type { JsonValue } from '@/lib/core/json';
import type { ParamSpec } from '@/lib/params/param';

type ParamSliderProps = {
  readonly spec: ParamSpec;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
};

/** The quick way to a value in range; the number box beside it takes any other. */
export function ParamSlider({ spec, value, onChange }: ParamSliderProps) {
  const { minimum, maximum } = spec.schema;
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return null;
  const fallback = spec.schema.default;
  return (
    <Slider
      label={spec.name}
      value={typeof value === 'number' ? value : undefined}
      resting={typeof fallback === 'number' ? fallback : undefined}
      minimum={minimum}
      maximum={maximum}
      step={spec.step ?? (maximum - minimum <= 4 ? 0.05 : 1)}
      onChange={onChange}
    />
  );
}
