import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import type { ChoiceState, RunStatus } from '../run/state';
import { answerVerdict, choiceVerdict } from './answer-verdict';

const PERSON: JsonObject = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name', 'age'],
  additionalProperties: false,
};
const body: JsonObject = {
  model: 'm',
  response_format: { type: 'json_schema', json_schema: { name: 'person', schema: PERSON } },
};
const anyObject: JsonObject = { response_format: { type: 'json_object' } };
const choice = (fields: Partial<ChoiceState>): ChoiceState => ({
  index: 0,
  text: '',
  reasoning: '',
  refusal: '',
  toolCalls: [],
  logprobs: [],
  finishReason: '',
  ...fields,
});

describe('answerVerdict', () => {
  it('says that a faulty schema was not checked', () => {
    const faulty: JsonObject = {
      response_format: { type: 'json_schema', json_schema: { name: 'x', schema: { type: 'strin' } } },
    };
    expect(answerVerdict(faulty, '1', true)).toMatchObject({
      state: 'valid',
      message: expect.stringMatching(/^Valid against schema x; not checked: .*strin/),
    });
  });

  it('says nothing where no JSON was asked for', () => {
    expect(answerVerdict({ model: 'm' }, '{', true)).toBeUndefined();
    expect(answerVerdict({ response_format: { type: 'text' } }, '{', true)).toBeUndefined();
  });

  it.each([
    ['', false, 'empty', 'No JSON yet.'],
    [' \n', true, 'empty', 'The answer is empty.'],
    ['{"name": "Ada", "a', false, 'so-far', 'Valid so far'],
    ['{"name": "Ada", "age": 36}', true, 'valid', 'Valid against schema person'],
    ['{"name": "Ada", "ag', true, 'cut-off', 'Valid so far, but cut off before it was complete.'],
    ['{"name": "Ada"', true, 'cut-off', 'Valid so far, but cut off before it was complete.'],
  ] as const)('of %j (finished: %s) is %s', (text, finished, state, message) => {
    expect(answerVerdict(body, text, finished)).toEqual({ state, message });
  });

  it('names and places the first violation while the text still comes', () => {
    const text = '{\n  "name": "Ada",\n  "age": "36",\n  "x';
    const verdict = answerVerdict(body, text, false);
    expect(verdict?.state).toBe('invalid');
    expect(verdict?.message).toMatch(/^Not valid: .+ at line 3\.$/);
    expect(text.slice(verdict?.place?.start, verdict?.place?.end)).toBe('"36"');
    expect(answerVerdict(body, `${text}": 1}`, true)?.place).toEqual(verdict?.place);
  });

  it('finds what is missing when the value closes', () => {
    const text = '{\n  "name": "Ada"\n}';
    expect(answerVerdict(body, text.slice(0, -1), false)?.state).toBe('so-far');
    const verdict = answerVerdict(body, text, true);
    expect(verdict?.state).toBe('invalid');
    expect(verdict?.message).toMatch(/age/);
    expect(text.slice(verdict?.place?.start, verdict?.place?.end)).toBe('}');
  });

  it.each([
    ['```json\n{"name": "Ada", "age": 36}\n```', true, /^Not JSON: .*code fence; what is inside is valid at line 1\.$/],
    ['```json\n{"name": "Ada"}\n```', true, /^Not JSON: .*code fence at line 1\.$/],
    ['Here you are: {"a": 1}', false, /^Not JSON: the answer begins with other text at line 1\.$/],
    ['no', false, /^Not JSON: the answer begins with other text at line 1\.$/],
    ['{"name": "Ada", "age": 36}\nHope this helps!', true, /^Not JSON: other text stands behind it at line 2\.$/],
    ['{"name": "Ada",\n age: 36}', true, /^Not JSON: .+ at line 2\.$/],
  ])('says in words why %j is no JSON', (text, finished, message) => {
    const verdict = answerVerdict(body, text, finished);
    expect(verdict?.state).toBe('not-json');
    expect(verdict?.message).toMatch(message);
    expect(verdict?.place?.end).toBeGreaterThan(verdict?.place?.start ?? 0);
  });

  it('holds json_object to an object', () => {
    expect(answerVerdict(anyObject, '{"a": [1]}', true)).toEqual({ state: 'valid', message: 'Valid JSON object' });
    expect(answerVerdict(anyObject, '[1]', true)?.state).toBe('invalid');
  });

  it('lives with hostile schemas', () => {
    for (const schema of [null, 1, 'x', [], { $ref: '#' }, { type: 'nonsense' }, { pattern: '(a+)+$' }]) {
      const asked = { response_format: { type: 'json_schema', json_schema: { name: 'x', schema } } };
      expect(answerVerdict(asked, `"${'a'.repeat(50)}!"`, true)?.message).not.toBe('');
    }
  });
});

describe('choiceVerdict', () => {
  const call = { id: 'a', kind: 'function', name: 'f', arguments: '{}' };
  const text = '{"name": "Ada"';

  it('leaves refusals and tool calls alone', () => {
    expect(choiceVerdict(body, choice({ refusal: 'No.' }), 'complete')).toBeUndefined();
    expect(choiceVerdict(body, choice({ text: 'I will look.', toolCalls: [call] }), 'complete')).toBeUndefined();
  });

  it.each([
    ['waiting', 'so-far'],
    ['streaming', 'so-far'],
    ['complete', 'cut-off'],
    ['stopped', 'cut-off'],
    ['truncated', 'cut-off'],
    ['failed', 'cut-off'],
  ] as const satisfies readonly (readonly [RunStatus, string])[])('of a part is, when %s, %s', (status, state) => {
    expect(choiceVerdict(body, choice({ text }), status)?.state).toBe(state);
  });
});
