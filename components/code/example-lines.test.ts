import { expect, it } from 'vitest';
import { exampleLines } from './example-lines';

const LINES = [
  'curl',
  '  "model": "x",',
  '  "messages": [',
  '    {',
  '      "temperature": 1',
  '    }',
  '  ],',
  '  "temperature": 0.7,',
  '  "stream": false',
];

it('finds the fields of the body, not fields of the same name inside it', () => {
  expect([...exampleLines(LINES, ['temperature'])]).toEqual([7]);
});

it('finds them in the arrays of PHP', () => {
  expect([...exampleLines(["    'messages' => [],", "    'temperature' => 0.7"], ['temperature'])]).toEqual([1]);
});

it('finds none without a body', () => {
  expect(exampleLines(['print(1)'], ['temperature']).size).toBe(0);
});
