'use client';

import { useId } from 'react';
import { Select } from '@/components/ui/select';
import type { JsonObject, JsonValue } from '@/lib/core/json';
import { nameProblem } from './output-format';

type FieldName = 'name' | 'description' | 'strict';

type SchemaFieldsProps = {
  readonly fields: JsonObject;
  readonly onChange: (name: FieldName, value: JsonValue | undefined) => void;
};

/** What stands beside the schema in `json_schema`. An emptied field is not sent. */
export function SchemaFields({ fields, onChange }: SchemaFieldsProps) {
  const id = useId();
  const problem = nameProblem(fields.name);
  const { strict } = fields;
  return (
    <div className="grid shrink-0 grid-cols-[auto_1fr_auto_auto] items-center gap-x-2.5 gap-y-1.5 px-4 pb-2.5 max-sm:grid-cols-[auto_1fr]">
      <Field
        name="name"
        value={fields.name}
        describedBy={`${id}-name`}
        invalid={problem !== undefined}
        onChange={onChange}
      />
      <span className="font-mono text-[12.5px]">strict</span>
      <Select
        label="strict"
        value={typeof strict === 'boolean' ? String(strict) : ''}
        options={['', 'true', 'false'].map((value) => ({ value, label: value === '' ? 'unset' : value }))}
        dim={strict === undefined}
        onChange={(value) => onChange('strict', value === '' ? undefined : value === 'true')}
        className="w-24 max-sm:w-full"
      />
      <Field
        name="description"
        value={fields.description}
        onChange={onChange}
        className="col-span-3 max-sm:col-span-1"
      />
      <p id={`${id}-name`} className="col-span-full text-[12px] text-bad empty:hidden">
        {problem}
      </p>
    </div>
  );
}

type FieldProps = {
  readonly name: 'name' | 'description';
  readonly value: JsonValue | undefined;
  readonly onChange: SchemaFieldsProps['onChange'];
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly className?: string;
};

function Field({ name, value, onChange, invalid = false, describedBy, className = '' }: FieldProps) {
  return (
    <label className="contents">
      <span className="font-mono text-[12.5px]">{name}</span>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        value={typeof value === 'string' ? value : ''}
        placeholder={name === 'name' ? 'answer' : 'unset'}
        onChange={(event) => onChange(name, event.target.value === '' ? undefined : event.target.value)}
        className={`field h-[26px] min-w-0 px-2 text-[12.5px] ${name === 'name' ? 'font-mono' : ''} ${className}`}
      />
    </label>
  );
}
