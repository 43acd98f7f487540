/** A source of numbers in [0, 1). */
export type Random = () => number;

/** A repeatable source (sfc32) for a key: the same key always gives the same numbers. */
export function seededRandom(key: string): Random {
  let [a, b, c, counter] = hashKey(key);
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `length` letters and digits from the source. */
export function randomId(random: Random, length: number): string {
  return Array.from({ length }, () => ID_ALPHABET.charAt(Math.floor(random() * ID_ALPHABET.length))).join('');
}

function hashKey(key: string): [number, number, number, number] {
  let first = 0x9e3779b9;
  let second = 0x243f6a88;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    first = Math.imul(first ^ code, 0x85ebca6b);
    second = Math.imul(second ^ code, 0xc2b2ae35);
    first ^= second >>> 13;
    second ^= first >>> 15;
  }
  return [first, second, first ^ key.length, 1];
}
