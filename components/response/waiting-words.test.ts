import { expect, it } from 'vitest';
import { waitingWords } from './waiting-words';

it.each([
  [0, '0 s'],
  [-5, '0 s'],
  [0.2, '1 s'],
  [20, '20 s'],
  [59.5, '1 min'],
  [312, '5 min 12 s'],
  [3600, '1 h'],
  [7385, '2 h 3 min'],
])('%d seconds are %s', (seconds, words) => expect(waitingWords(seconds)).toBe(words));
