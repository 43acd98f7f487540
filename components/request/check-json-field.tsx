'use client';

import { useState } from 'react';
import type { JsonValue } from '@/lib/core/json';
import { checkJsonValue, shownJsonText } from './check-json-text';
import { CheckTextField } from './check-text-field';

type CheckJsonFieldProps = {
  readonly label: string;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly placeholder: string;
  /** True and false are schemas too. */
  readonly mayBeBoolean?: boolean;
};

/** A JSON object as text; what does not parse yet is kept in its place. */
export function CheckJsonField({ value, onChange, mayBeBoolean = false, ...field }: CheckJsonFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <CheckTextField
      {...field}
      mono
      value={shownJsonText(typed, value, mayBeBoolean)}
      onChange={(text) => {
        setTyped(text);
        onChange(checkJsonValue(text, mayBeBoolean));
      }}
    />
  );
}
