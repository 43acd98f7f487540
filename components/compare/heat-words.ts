import { dollars, seconds } from '@/components/ui/figures';
import type { HeatMeasure } from '@/lib/compare/sweep-statistics';
import { printedSpeed } from './comparison-text';

const percent = (rate: number) => `${Math.round(rate * 100)} %`;
const whole = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 && !Number.isInteger(value) ? 1 : 0 });

/** What the heat map can show: its name, and its numbers as text. */
export const HEAT_MEASURES = {
  totalMs: { label: 'Latency, p50', print: seconds },
  firstTokenMs: { label: 'First token, p50', print: seconds },
  tokensPerSecond: { label: 'Tokens a second', print: printedSpeed },
  length: { label: 'Length, characters', print: whole },
  distinct: { label: 'Distinct texts', print: whole },
  failed: { label: 'Failed', print: whole },
  schema: { label: 'Schema pass rate', print: percent },
  checks: { label: 'Checks pass rate', print: percent },
  promptTokens: { label: 'Tokens in', print: whole },
  completionTokens: { label: 'Tokens out', print: whole },
  cost: { label: 'Cost', print: dollars },
} as const satisfies Record<HeatMeasure, { readonly label: string; readonly print: (value: number) => string }>;

/** How many tints there are. */
export const TINTS = 5;
const LEAST_TINT = 6;
const MOST_TINT = 46;

/** The colour of a tint, from 0: weak enough that the page's text stays readable on it, light and dark. */
export function tintColour(tint: number): string {
  const share = LEAST_TINT + ((MOST_TINT - LEAST_TINT) * tint) / (TINTS - 1);
  return `color-mix(in oklab, var(--accent) ${share}%, var(--panel))`;
}

/** The tint of a value between the least and the most. */
export function tintOf(value: number, least: number, most: number): number {
  if (most <= least) return Math.floor(TINTS / 2);
  return Math.min(TINTS - 1, Math.floor(((value - least) / (most - least)) * TINTS));
}

/** Where each tint begins and ends; one tint where all values are the same. */
export function tintBounds(
  least: number,
  most: number,
): readonly { readonly tint: number; readonly from: number; readonly to: number }[] {
  if (most <= least) return [{ tint: tintOf(least, least, most), from: least, to: most }];
  const step = (most - least) / TINTS;
  return Array.from({ length: TINTS }, (_, tint) => ({
    tint,
    from: least + tint * step,
    to: least + (tint + 1) * step,
  }));
}
