import type { ParamSpec } from '@/lib/params/param';

/** Range and default in a few grey characters: `0 – 2`, `≥ 1`, `default 1.0`. */
export function rangeWords({ schema, float }: ParamSpec): string {
  const words: string[] = [];
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number') words.push(`${minimum} – ${maximum}`);
  else if (typeof minimum === 'number') words.push(`≥ ${minimum}`);
  else if (typeof maximum === 'number') words.push(`≤ ${maximum}`);
  const value = schema.default;
  if (value !== undefined && value !== null) words.push(`default ${defaultText(value, float)}`);
  return words.join(' · ');
}

function defaultText(value: unknown, float: boolean): string {
  if (typeof value === 'number' && float && Number.isInteger(value)) return value.toFixed(1);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
