/** A decimal number without rounding: `digits` × 10^-`scale`. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

/** Wider exponents than any parameter has are not read, since they would be written out in full. */
const WIDEST = 40;
const LONGEST = 60;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** `1`, `-.5`, `2.`, `1e-3` as a decimal number; undefined for anything else. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    text.length > LONGEST ? [] : (DECIMAL.exec(text) ?? []);
  if (whole + fraction === '') return undefined;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > WIDEST) return undefined;
  const digits = BigInt(sign + whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** The nearest number there is; never -0. */
export function decimalNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`) + 0;
}

/** The digits of several numbers at one scale. */
export function atOneScale(all: readonly Decimal[]): { readonly digits: readonly bigint[]; readonly scale: number } {
  const scale = Math.max(0, ...all.map((one) => one.scale));
  return { digits: all.map((one) => one.digits * 10n ** BigInt(scale - one.scale)), scale };
}
