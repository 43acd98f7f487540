import { describe, expect, it } from 'vitest';
import { answerJson, answerText } from './answer-content';

const answer = (text: string, calls: readonly (readonly [string, string])[] = [], refusal = '') => ({
  text,
  refusal,
  toolCalls: calls.map(([name, given], at) => ({ id: `${at}`, kind: 'function', name, arguments: given })),
});

describe('answerText', () => {
  it.each([
    ['the text', answer('Hello'), 'Hello'],
    ['a refusal', answer('', [], 'No.'), 'No.'],
    [
      'calls after the text',
      answer('See:', [
        ['f', '{"a":1}'],
        ['g', ''],
      ]),
      'See:\nf({"a":1})\ng()',
    ],
    ['nothing', answer(''), ''],
  ])('is %s', (_name, given, text) => expect(answerText(given)).toBe(text));
});

describe('answerJson', () => {
  it.each([
    ['an object', answer(' {"a": [1]} '), { a: [1] }],
    ['an array', answer('[1]'), [1]],
    ['JSON in a code fence', answer('```json\n{"a": 1}\n```'), { a: 1 }],
    ['calls alone', answer('', [['f', '{"a":1}']]), [{ name: 'f', arguments: { a: 1 } }]],
  ])('reads %s', (_name, given, value) => expect(answerJson(given)).toEqual(value));

  it.each([
    ['prose', answer('Hello')],
    ['a number', answer('42')],
    ['a text', answer('"Hello"')],
    ['nothing', answer('')],
    ['JSON that is not complete', answer('{"a": 1')],
    ['text before JSON', answer('Here: {"a": 1}')],
    ['text beside calls', answer('I look.', [['f', '{}']])],
    [
      'calls whose arguments are no JSON',
      answer('', [
        ['f', '{}'],
        ['g', '{'],
      ]),
    ],
    ['a refusal', answer('{}', [], 'No.')],
    ['numbers that would be rounded', answer('{"id": 12345678901234567890}')],
    ['what is too deep', answer(`${'['.repeat(300)}${']'.repeat(300)}`)],
  ])('leaves %s alone', (_name, given) => expect(answerJson(given)).toBeUndefined());
});
