import type { SweepModel, SweepPlan, SweepValue } from './sweep';

const LONGEST = 40;
/** Text that would read as something else needs its quotes. */
const BARE = /^(?!(?:true|false|null|unset)$)[\p{L}_][^"'\n\r,;]*$/u;

/** A value as it can be typed again: JSON, text without its quotes where that is as clear, `unset` for one not sent. */
export function valueText({ value }: SweepValue): string {
  if (value === undefined) return 'unset';
  return typeof value === 'string' && value === value.trim() && BARE.test(value) ? value : JSON.stringify(value);
}

/** The model's id, with its provider where another provider's model has the same. */
export function modelName({ models }: SweepPlan, at: number): string {
  const own = models[at];
  if (own === undefined) return '';
  const isAlone = models.filter(({ model }) => model === own.model).length === 1;
  return isAlone ? short(own.model) : `${short(providerName(own))}/${short(own.model)}`;
}

/** The provider's id, or the label of an endpoint of the person's own. */
export function providerName(model: SweepModel | undefined): string {
  const { provider = '' } = model ?? {};
  return typeof provider === 'string' ? provider : provider.label;
}

/** A row in short: its values. */
export function rowName({ rows }: SweepPlan, at: number): string {
  return short((rows[at] ?? []).map(([, value]) => short(value)).join(', '), 2 * LONGEST);
}

/** On one line, and no longer than can be read at a glance. */
export function short(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, 2 * longest)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > longest || text.length > 2 * longest ? `${line.slice(0, longest - 1)}…` : line;
}
