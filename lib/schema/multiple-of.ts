/** True when the number is a whole multiple of the step, both taken as the decimals they are written as. */
export function isMultipleOf(value: number, step: number): boolean {
  if (!Number.isFinite(value)) return false;
  const [digits, power] = decimal(value);
  const [stepDigits, stepPower] = decimal(step);
  const lowest = Math.min(power, stepPower);
  const whole = stepDigits * 10n ** BigInt(stepPower - lowest);
  return whole !== 0n && (digits * 10n ** BigInt(power - lowest)) % whole === 0n;
}

/** A finite number as whole digits and a power of ten. */
function decimal(value: number): readonly [bigint, number] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [before = '0', after = ''] = mantissa.split('.');
  return [BigInt(before + after), Number(exponent) - after.length];
}
