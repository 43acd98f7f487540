'use client';

import { Select } from '@/components/ui/select';
import type { JsonValue } from '@/lib/core/json';
import type { ParamSpec } from '@/lib/params/param';
import { JsonField } from './json-field';
import { ParamNumber } from './param-number';

type ParamControlProps = {
  readonly spec: ParamSpec;
  readonly value: JsonValue | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (value: JsonValue | undefined) => void;
};

const UNSET = '';

/** The control of one parameter, named by its wire name. A value of another type is edited as JSON, never dropped. */
export function ParamControl({ spec, value, invalid, describedBy, onChange }: ParamControlProps) {
  const { name, schema } = spec;
  switch (fittingControl(spec, value)) {
    case 'slider':
    case 'number':
      return <ParamNumber spec={spec} value={value} invalid={invalid} describedBy={describedBy} onChange={onChange} />;
    case 'boolean':
      return choice(spec, [true, false], value, describedBy, onChange);
    case 'select':
      return choice(spec, Array.isArray(schema.enum) ? schema.enum : [], value, describedBy, onChange);
    case 'text':
      return (
        <input
          type="text"
          aria-label={name}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          placeholder="unset"
          autoComplete="off"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
          className="field h-[26px] w-[150px] px-2 text-[12.5px]"
        />
      );
    case 'list':
    case 'json':
      return <JsonField label={name} value={value} plainText={spec.control === 'list'} onChange={onChange} />;
  }
}

/** The row's control, or the JSON field where the value is of another type than the row expects. */
function fittingControl(spec: ParamSpec, value: JsonValue | undefined): ParamSpec['control'] {
  if (value === undefined || spec.control === 'select' || spec.control === 'boolean') return spec.control;
  const fits = { slider: 'number', number: 'number', text: 'string', list: typeof value, json: typeof value } as const;
  return typeof value === fits[spec.control] ? spec.control : 'json';
}

function choice(
  { name }: ParamSpec,
  values: readonly JsonValue[],
  value: JsonValue | undefined,
  describedBy: string,
  onChange: (value: JsonValue | undefined) => void,
) {
  const texts = values.map((item) => JSON.stringify(item));
  const current = value === undefined ? UNSET : JSON.stringify(value);
  const known = current === UNSET || texts.includes(current) ? texts : [...texts, current];
  const label = (text: string) => (text.startsWith('"') ? text.slice(1, -1) : text);
  return (
    <Select
      label={name}
      value={current}
      dim={value === undefined}
      describedBy={describedBy}
      options={[{ value: UNSET, label: 'unset' }, ...known.map((text) => ({ value: text, label: label(text) }))]}
      onChange={(text) => onChange(text === UNSET ? undefined : (JSON.parse(text) as JsonValue))} // one of our own texts
      className="min-w-[84px] max-w-[170px]"
    />
  );
}
