import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/json';
import { printBody, readBody } from './body-text';

const NONE = new Map<string, string>();

describe('readBody', () => {
  it.each([
    ['', 'The request JSON is empty.'],
    [' \n', 'The request JSON is empty.'],
    ['{"a": 1,\n  "b" 2}', 'The request is not JSON at line 2, column 7.'],
    ['{"a": [1', 'The request is not JSON yet: it ends too early.'],
    ['[1]', 'The request JSON is not an object in braces.'],
    ['"{}"', 'The request JSON is not an object in braces.'],
    ['null', 'The request JSON is not an object in braces.'],
    ['{"model":"m","seed":1e400}', '1e400 is too large a number to be sent.'],
  ])('says in one sentence why %j cannot be read', (text, problem) => {
    expect(readBody(text, NONE)).toEqual({ ok: false, problem });
  });

  it.each([
    ['{"model":"m"}', []],
    ['{}', ['No "model" here: the request cannot be sent without one.']],
    ['{"model":"12345678901234567890 1e400","seed":1234567890123456}', []],
    [
      '{"model":"m","seed":12345678901234567890,"n":-9007199254740993}',
      [
        '12345678901234567890 is sent as 12345678901234567000: a number keeps about 16 digits.',
        '-9007199254740993 is sent as -9007199254740992: a number keeps about 16 digits.',
      ],
    ],
    [
      '{"model":"m","x":"data:image/png;base64,…(9 KB, x)"}',
      ['This stands for no image any more: it is sent as this text.'],
    ],
  ])('names what is doubtful in %s', (text, messages) => {
    const reading = readBody(text, NONE);
    expect(reading).toMatchObject({ ok: true, body: JSON.parse(text) });
    expect(reading.ok && reading.notes.map(({ message }) => message)).toEqual(messages);
  });

  it('marks the place', () => {
    const text = '{"model":"m","x":["data:image/png;base64,…(9 KB, x)"],"n":12345678901234567891}';
    const reading = readBody(text, NONE);
    expect(reading.ok && reading.notes.map(({ start, end }) => text.slice(start, end))).toEqual([
      'data:image/png;base64,…(9 KB, x)',
      '12345678901234567891',
    ]);
  });

  it('reads what was printed', () => {
    const image = `data:image/png;base64,${'A'.repeat(4000)}`;
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(image));
    const bodies = fc.dictionary(fc.string(), fc.array(text)).map((body): JsonObject => ({ ...body, model: 'm' }));
    void fc.assert(
      fc.property(bodies, (body) => {
        const printed = printBody(body, NONE);
        expect(printed.text).not.toContain(image);
        expect(readBody(printed.text, printed.folds)).toEqual({ ok: true, body, notes: [] });
      }),
    );
  });
});
