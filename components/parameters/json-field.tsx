'use client';

import { useState } from 'react';
import { useReportProblem } from '@/components/state/use-problem';
import { classNames } from '@/components/ui/class-names';
import { useReady } from '@/components/ui/use-ready';
import { type JsonValue, jsonEqual, parseJson } from '@/lib/core/json';
import { DEEPEST_SENT, isNestedDeeper } from '@/lib/core/json-depth';

type JsonFieldProps = {
  readonly label: string;
  readonly value: JsonValue | undefined;
  /** Text that is not JSON is taken as a string, as it is typed. */
  readonly plainText?: boolean;
  readonly wide?: boolean;
  readonly onChange: (value: JsonValue | undefined) => void;
};

/** Any JSON value, typed. Text that does not parse keeps the last good value, is marked, and stops Run. */
export function JsonField({ label, value, plainText = false, wide = false, onChange }: JsonFieldProps) {
  const [typed, setTyped] = useState<string>();
  const ready = useReady();
  const read = (text: string) => readValue(text, plainText);
  const current = typed === undefined ? undefined : read(typed);
  const stale = typed === undefined || (current !== undefined && current !== 'broken' && !same(current.value, value));
  const shown = stale ? textOf(value, plainText) : typed;
  const broken = !stale && current === 'broken';
  useReportProblem(`field ${label}`, broken ? `${label} is not valid JSON yet.` : undefined);

  function type(text: string) {
    setTyped(text);
    const next = read(text);
    if (next !== 'broken') onChange(next.value);
  }

  return (
    <textarea
      aria-label={label}
      aria-invalid={broken}
      rows={1}
      readOnly={!ready}
      spellCheck={false}
      placeholder="unset"
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => broken || setTyped(undefined)}
      className={classNames(
        'field field-sizing-content max-h-40 min-h-[26px] resize-none overflow-auto px-2 py-[3px] font-mono text-[12.5px] leading-[18px]',
        wide ? 'w-full' : 'w-[170px]',
        broken && '!border-bad',
      )}
    />
  );
}

/** A field stands inside of the body. */
const MOST_LEVELS = DEEPEST_SENT - 1;

type Read = { readonly value: JsonValue | undefined } | 'broken';

function readValue(text: string, plainText: boolean): Read {
  if (text.trim() === '') return { value: undefined };
  const parsed = parseJson(text);
  if (parsed.ok) return isNestedDeeper(parsed.value, MOST_LEVELS) ? 'broken' : { value: parsed.value };
  return plainText ? { value: text } : 'broken';
}

function textOf(value: JsonValue | undefined, plainText: boolean): string {
  if (value === undefined) return '';
  const readsBack = plainText && typeof value === 'string' && !parseJson(value).ok && value.trim() !== '';
  return readsBack ? value : JSON.stringify(value);
}

function same(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left === undefined || right === undefined ? left === right : jsonEqual(left, right);
}
