import { fail, ok, type Result } from '../core/result';
import { atOneScale, decimalNumber, readDecimal } from './decimal';
import type { SweepValue } from './sweep';

/** More values of one parameter are not taken. */
export const MOST_VALUES = 200;

const NUMBER = String.raw`[+-]?[\d.]*\d\.?(?:[eE][+-]?\d+)?`;
const RANGE = new RegExp(
  String.raw`^([+-]?[^\s.]*(?:\.[^\s.]+)?)\s*\.\.\.?\s*([^\s]+)(?:\s+(?:step|by)\s+(${NUMBER}))?$`,
  'i',
);
const SPELLED = new RegExp(String.raw`^(?:from\s+)?(${NUMBER})(?:[-–—…]|\s+(?:to|[-–—…])\s+)(${NUMBER})(\s.*)?$`, 'i');

/** `0-1 step 0.5`, `0 – 1`, `from 0 to 1 by 0.5` in the one spelling of ranges; any other text as it is. */
export function spelledRange(piece: string): string {
  const [, from, to, rest = ''] = piece.length > 200 ? [] : (SPELLED.exec(piece) ?? []);
  return from === undefined || to === undefined ? piece : `${from}..${to}${rest}`;
}

/**
 * The numbers of `0..1 step 0.25`, `0..1 by 0.25` or `1..5`, exact in their decimals, the last one included where it is
 * met; undefined for what is no range.
 */
export function valueRange(piece: string): Result<readonly SweepValue[]> | undefined {
  if (!piece.includes('..') || piece.length > 200) return undefined;
  const [, from = '', to = '', step] = RANGE.exec(piece) ?? [];
  const ends = [readDecimal(from), readDecimal(to)] as const;
  const given = step === undefined ? undefined : readDecimal(step);
  if (ends[0] === undefined || ends[1] === undefined || (step !== undefined && given === undefined)) {
    return looksMeant(piece) ? refuse(`“${piece}” is not understood: a range is written 0..1 step 0.25.`) : undefined;
  }
  const { digits, scale } = atOneScale([ends[0], ends[1], given ?? { digits: 1n, scale: 0 }]);
  const [first = 0n, last = 0n, width = 0n] = digits;
  const isWhole =
    ends[0].digits % 10n ** BigInt(ends[0].scale) === 0n && ends[1].digits % 10n ** BigInt(ends[1].scale) === 0n;
  if (given === undefined && !isWhole) return refuse(`“${piece}” needs a step: write ${from}..${to} step 0.1.`);
  if (width === 0n) return refuse(`“${piece}” never ends: its step is 0.`);
  const down = last < first;
  if (width < 0n && !down) return refuse(`“${piece}” never ends: its step leads away from ${to}.`);
  const stride = width < 0n ? -width : width;
  const count = (down ? first - last : last - first) / stride + 1n;
  if (count > BigInt(MOST_VALUES)) {
    return refuse(`“${piece}” has ${count.toLocaleString('en-US')} values: at most ${MOST_VALUES} are taken.`);
  }
  const numbers = Array.from({ length: Number(count) }, (_, at) =>
    decimalNumber({ digits: first + (down ? -stride : stride) * BigInt(at), scale }),
  );
  return ok(numbers.map((value) => ({ value })));
}

/** What begins as a number does; with blanks in it, it may be several values. */
function looksMeant(piece: string): boolean {
  return /^[+-]?\.?\d\S*$/.test(piece);
}

function refuse(message: string): Result<never> {
  return fail({ kind: 'bad-request', message });
}
