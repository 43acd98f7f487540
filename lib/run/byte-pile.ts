/** Bytes that wait for the rest of their line or value; copied, so that a caller may reuse its buffer. */
export type BytePile = {
  readonly length: number;
  add(bytes: Uint8Array): void;
  /** Everything piled up and these last bytes as one text, bad bytes as U+FFFD; the pile is empty afterwards. */
  take(last?: Uint8Array): string;
};

const NOTHING = new Uint8Array(0);

/** An empty pile. Adding is linear in the bytes added, taking in the bytes taken. */
export function createBytePile(): BytePile {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(bytes) {
      if (bytes.length === 0) return;
      parts.push(bytes.slice());
      length += bytes.length;
    },
    take(last = NOTHING) {
      if (length === 0) return utf8.decode(last);
      const whole = new Uint8Array(length + last.length);
      let at = 0;
      for (const part of [...parts, last]) {
        whole.set(part, at);
        at += part.length;
      }
      parts = [];
      length = 0;
      return utf8.decode(whole);
    },
  };
}
