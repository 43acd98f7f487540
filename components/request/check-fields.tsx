'use client';

import { CheckBox } from '@/components/ui/check-box';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { checkType } from '@/lib/compare/read-check';
import type { JsonObject, JsonValue } from '@/lib/core/json';
import { CheckJsonField } from './check-json-field';
import { CheckTextField } from './check-text-field';

export type CheckFieldsProps = {
  readonly check: JsonObject;
  /** From 1. */
  readonly position: number;
  readonly onChange: (field: string, value: JsonValue | undefined) => void;
};

/** What a check of its type asks for. */
export function CheckFields(props: CheckFieldsProps) {
  const { check, position, onChange } = props;
  switch (checkType(check)) {
    case 'contains':
      return <TextFields {...props} field="text" placeholder="a text" />;
    case 'equals':
      return <TextFields {...props} field="text" placeholder="the whole answer" />;
    case 'matches':
      return <TextFields {...props} field="pattern" placeholder="such as ^\d+$" />;
    case 'schema':
      return (
        <CheckJsonField
          label={`Schema of check ${position}`}
          value={check.schema}
          onChange={(value) => onChange('schema', value)}
          placeholder="empty: the schema of response_format"
          mayBeBoolean
        />
      );
    case 'tool-call':
      return <CallFields {...props} />;
    case 'latency':
      return <LatencyFields {...props} />;
    case 'tokens':
      return <Limit {...props} unit="completion tokens" />;
    default:
      return (
        <p className="min-w-0 flex-1 py-[5px] text-[12.5px] text-muted">
          It comes from a newer version, is kept as it is and not judged.
        </p>
      );
  }
}

type TextFieldsProps = CheckFieldsProps & { readonly field: 'text' | 'pattern'; readonly placeholder: string };

function TextFields({ check, position, onChange, field, placeholder }: TextFieldsProps) {
  return (
    <>
      <CheckTextField
        label={`${field === 'text' ? 'Text' : 'Pattern'} of check ${position}`}
        value={textOf(check[field])}
        onChange={(text) => onChange(field, text)}
        placeholder={placeholder}
        mono={field === 'pattern'}
      />
      <span className="flex h-[26px] shrink-0 items-center gap-2.5">
        <Flag {...{ check, onChange }} name="not" label="not" />
        <Flag {...{ check, onChange }} name="ignoreCase" label="any case" />
      </span>
    </>
  );
}

function CallFields({ check, position, onChange }: CheckFieldsProps) {
  return (
    <>
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <CheckTextField
          label={`Tool of check ${position}`}
          value={textOf(check.name)}
          onChange={(name) => onChange('name', name)}
          placeholder="name of the tool"
          mono
        />
        <CheckJsonField
          label={`Arguments of check ${position}`}
          value={check.arguments}
          onChange={(value) => onChange('arguments', value)}
          placeholder={'arguments that it holds at least, such as {"city": "London"}'}
        />
      </span>
      <span className="flex h-[26px] shrink-0 items-center">
        <Flag {...{ check, onChange }} name="not" label="not" />
      </span>
    </>
  );
}

function LatencyFields(props: CheckFieldsProps) {
  const { check, position, onChange } = props;
  return (
    <>
      <Limit {...props} unit="ms" />
      <Select
        label={`Latency ${position}`}
        value={check.of === 'first-token' ? 'first-token' : 'total'}
        options={[
          { value: 'total', label: 'total' },
          { value: 'first-token', label: 'first token' },
        ]}
        onChange={(of) => onChange('of', of === 'total' ? undefined : of)}
        className="w-[104px]"
      />
    </>
  );
}

function Limit({ check, position, onChange, unit }: CheckFieldsProps & { readonly unit: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-[12.5px] text-muted">
      <NumberField
        label={`Limit of check ${position}`}
        value={typeof check.under === 'number' ? check.under : undefined}
        step={unit === 'ms' ? 100 : 10}
        minimum={0}
        onChange={(under) => onChange('under', under)}
      />
      {unit}
    </span>
  );
}

type FlagProps = Pick<CheckFieldsProps, 'check' | 'onChange'> & {
  readonly name: 'not' | 'ignoreCase';
  readonly label: string;
};

function Flag({ check, onChange, name, label }: FlagProps) {
  return (
    <CheckBox
      label={label}
      checked={check[name] === true}
      onChange={(checked) => onChange(name, checked ? true : undefined)}
    />
  );
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
