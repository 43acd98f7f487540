/** The value of a number literal of JavaScript or Python; `undefined` where JSON has no such number. */
export function numberLiteral(text: string): number | undefined {
  const plain = text.replaceAll('_', '').replace(/n$/, '').toLowerCase();
  if (!/^(?:0x[0-9a-f]+|0o[0-7]+|0b[01]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)$/.test(plain))
    return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
