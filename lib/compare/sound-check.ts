import type { JsonObject } from '../core/json';
import { patternTest } from '../schema/match-pattern';
import { type ReadCheck, readCheck } from './read-check';

/** As `readCheck`, and a pattern that cannot be followed is a problem too. Never throws. */
export function soundCheck(given: JsonObject): ReadCheck {
  const read = readCheck(given);
  if ('problem' in read || read.check.type !== 'matches') return read;
  if (patternTest(read.check.pattern)('', false) !== 'unchecked') return read;
  return { problem: 'This pattern cannot be read; back references and lookbehind are not followed.' };
}
