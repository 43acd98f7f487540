/** A short text that tells long texts apart by their content: 2 × 32 bits of a mixing hash. No protection against malice. */
export function textPrint(text: string): string {
  let left = 0xdeadbeef;
  let right = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, 2654435761);
    right = Math.imul(right ^ code, 1597334677);
  }
  return [left ^ (right >>> 16), right ^ (left >>> 13)]
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
