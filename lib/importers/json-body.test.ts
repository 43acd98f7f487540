import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostNumbers } from './lost-numbers';
import { imported, refusal } from './testing/imported';

const MESSAGES = [{ role: 'user', content: 'Hi' }];

describe('JSON', () => {
  it.each([
    ['a body', { model: 'm', messages: MESSAGES }],
    ['a line of a batch', { custom_id: '1', url: '/v1/chat/completions', body: { model: 'm', messages: MESSAGES } }],
    ['a conversation', MESSAGES],
  ])('is read as %s', (_name, value) => {
    expect(imported(JSON.stringify(value)).draft.messages).toEqual(MESSAGES);
  });

  it('says what stood beside a body, and what is missing', () => {
    const { notes } = imported(JSON.stringify({ custom_id: '1', body: { messages: MESSAGES } }));
    expect(notes.join(' ')).toMatch(/sandbox.*no model.*custom_id/);
  });

  it('takes what is no conversation as it is', () => {
    const { draft } = imported('{"model":"m","messages":[{"content":1}],"zeta":{"a":1}}');
    expect(draft.columns[0]?.extra).toEqual({ messages: [{ content: 1 }], zeta: { a: 1 } });
  });

  it.each([
    ['{"a":1}', 'This JSON is no chat request: it has neither messages nor a model.'],
    ['{"model":"m","choices":[]}', 'This JSON is the answer of a model, not a request.'],
    ['[1]', 'This JSON is no chat request: it has neither messages nor a model.'],
    ['{"model":\n"m",,', /^The JSON does not parse at line 2: /],
    ['{"model": "m"', /^The JSON does not parse at line 1: /],
  ])('%s is refused', (text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });
});

describe('numbers', () => {
  it.each(['9007199254740993', '1e400', '-1e999', '0.12345678901234567890123', '123456789012345678901', '1e-400'])(
    '%s does not fit, and that is said',
    (number) => {
      expect(lostNumbers(`{"a": ${number}, "b": "${number}"}`)).toHaveLength(1);
    },
  );

  it.each(['1.0', '-0', '0.0', '1e2', '1E+2', '100', '0.10', '9007199254740992', '1.5e-7', '12345678901234567000'])(
    '%s stays what it is',
    (number) => {
      expect(lostNumbers(`[${number}]`)).toEqual([]);
    },
  );

  it('of any JSON that JavaScript writes stay, and texts are not numbers', () => {
    const values = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.string());
    const expectKept = (list: readonly unknown[]): void => {
      expect(lostNumbers(JSON.stringify([...list, '99999999999999999999', '\\"9007199254740993']))).toEqual([]);
    };
    void fc.assert(fc.property(fc.array(values), expectKept));
  });

  it('are named five times at most', () => {
    expect(lostNumbers('[9007199254740993,'.repeat(9))).toHaveLength(5);
  });
});
