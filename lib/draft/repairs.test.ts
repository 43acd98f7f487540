import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedFrom } from '../chat/error-envelope';
import { repairsFor } from './repairs';
import { MORE_REFUSALS } from './testing/more-refusals';
import { REFUSALS } from './testing/refusals';

describe('what one click may change', () => {
  it.each([...REFUSALS, ...MORE_REFUSALS])('$name', ({ status = 400, answer, body, repairs }) => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const failure = refusedFrom({ status, headers: [], body: text });
    expect(repairsFor(failure, { model: 'm', messages: [], ...body })).toEqual(repairs);
  });

  it('names only what is in the body, whatever the refusal says', () => {
    const names = fc.constantFrom(
      'temperature',
      'max_tokens',
      'stream_options',
      'user',
      'n',
      'a.b',
      '(x+',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.array(names), fc.array(names), names, (text, said, sent, param) => {
        const message = `${text} ${said.join(' not supported, ')}`;
        const body = Object.fromEntries(sent.map((name) => [name, 1]));
        const repairs = repairsFor({ kind: 'refused', message, reason: 'bad_request', status: 400, param }, body);
        expect(repairs.length).toBeLessThanOrEqual(4);
        for (const repair of repairs) {
          const name = 'from' in repair ? repair.from : 'name' in repair ? repair.name : '';
          expect(Object.hasOwn(body, name)).toBe(true);
        }
      }),
    );
  });
});
