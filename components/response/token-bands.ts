/** How likely a token was, in five looks: a tint, and a line under it that is told apart without colour. */
export const TOKEN_BANDS = [
  { least: 0.9, label: '90 % and more', look: 'bg-ok-soft' },
  { least: 0.5, label: '50 to 90 %', look: 'bg-accent-soft border-accent/70 border-b border-dotted' },
  { least: 0.1, label: '10 to 50 %', look: 'bg-warn-soft border-warn border-b border-dashed' },
  { least: 0, label: 'under 10 %', look: 'bg-bad-soft border-bad border-b-2' },
  { least: undefined, label: 'n/a', look: 'border-field border-b border-dotted' },
] as const;

const UNKNOWN = TOKEN_BANDS[4];

/** The look of a token by its log probability; unknown is a look of its own. */
export function tokenBand(logprob: number | null): (typeof TOKEN_BANDS)[number] {
  if (logprob === null) return UNKNOWN;
  const probability = Math.exp(logprob);
  return TOKEN_BANDS.find(({ least }) => least !== undefined && probability >= least) ?? UNKNOWN;
}

/** A figure with so many digits and a true minus sign; never minus nothing. */
export function figure(value: number | undefined | null, digits: number): string {
  if (value === undefined || value === null) return 'n/a';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A log probability as people read it: `93.1 %`, `< 0.01 %`, `n/a`. */
export function percent(logprob: number | null): string {
  if (logprob === null) return 'n/a';
  const value = Math.exp(logprob) * 100;
  if (value > 0 && value < 0.01) return '< 0.01 %';
  return `${value >= 99.95 ? '100' : value.toFixed(value < 1 ? 2 : 1)} %`;
}
