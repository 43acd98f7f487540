/** Milliseconds as people read them: `0.42 s`, `12.3 s`, `2 min 5 s`. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  if (value < 10) return `${value.toFixed(2)} s`;
  if (value < 120) return `${value.toFixed(1)} s`;
  return `${Math.floor(value / 60)} min ${Math.round(value % 60)} s`;
}

/** US dollars with enough digits for one call: two significant ones below a cent. */
export function dollars(amount: number): string {
  if (amount === 0) return '$0';
  if (amount >= 0.01) return `$${amount.toFixed(2)}`;
  return `$${Number(amount.toPrecision(2)).toFixed(Math.min(10, 1 - Math.floor(Math.log10(amount))))}`;
}

/** Bytes as people read them. */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** A short time: `0.4 ms`, `12 ms`, `1.25 s`. */
export function milliseconds(value: number): string {
  if (value >= 999.5) return seconds(value);
  return `${value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ms`;
}
