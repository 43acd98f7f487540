import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { answerSandbox } from './answer-sandbox';
import { checkRequest } from './check-request';
import { SANDBOX_CONTEXT_TOKENS } from './models';
import { sandboxRequestSchema } from './request-schema';
import { bodyOf, refused, worldOf } from './testing/ask';

const tool = { type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } };
const call = { id: 'c1', type: 'function', function: { name: 'get_weather', arguments: '{}' } };

const FIELDS: readonly (readonly [string, JsonObject])[] = [
  ['temperature', { temperature: 2.1 }],
  ['temperature', { temperature: -0.1 }],
  ['temperature', { temperature: '0.7' }],
  ['top_p', { top_p: 1.01 }],
  ['top_p', { top_p: -1 }],
  ['frequency_penalty', { frequency_penalty: 3 }],
  ['presence_penalty', { presence_penalty: -2.5 }],
  ['n', { n: 0 }],
  ['n', { n: 9 }],
  ['n', { n: 1.5 }],
  ['max_tokens', { max_tokens: 0 }],
  ['max_tokens', { max_tokens: 10.5 }],
  ['max_completion_tokens', { max_completion_tokens: '10' }],
  ['max_tokens', { max_tokens: 5, max_completion_tokens: 5 }],
  ['seed', { seed: 1.5 }],
  ['seed', { seed: 'abc' }],
  ['stop', { stop: 5 }],
  ['stop', { stop: '' }],
  ['stop', { stop: ['a', 'b', 'c', 'd', 'e'] }],
  ['stop[1]', { stop: ['a', 1] }],
  ['stream', { stream: 'true' }],
  ['stream_options', { stream_options: { include_usage: true } }],
  ['stream_options', { stream: true, stream_options: true }],
  ['stream_options.include_usage', { stream: true, stream_options: { include_usage: 1 } }],
  ['stream_options.other', { stream: true, stream_options: { other: true } }],
  ['logprobs', { logprobs: 1 }],
  ['top_logprobs', { top_logprobs: 3 }],
  ['top_logprobs', { logprobs: true, top_logprobs: 21 }],
  ['user', { user: 5 }],
  ['metadata', { metadata: 'x' }],
  ['store', { store: 'no' }],
  ['service_tier', { service_tier: 'gold' }],
  ['parallel_tool_calls', { parallel_tool_calls: 'yes' }],
  ['reasoning_effort', { reasoning_effort: 'low' }],
  ['reasoning_effort', { model: 'sandbox-reasoning', reasoning_effort: 'extreme' }],
  ['logit_bias', { logit_bias: {} }],
  ['top_k', { top_k: 5 }],
  ['__proto__', JSON.parse('{"__proto__":1}')],
  ['tools', { tools: [] }],
  ['tools', { tools: 'get_weather' }],
  ['tools[0].type', { tools: [{ function: { name: 'a' } }] }],
  ['tools[0].function', { tools: [{ type: 'function' }] }],
  ['tools[0].function.name', { tools: [{ type: 'function', function: {} }] }],
  ['tools[0].function.name', { tools: [{ type: 'function', function: { name: 'get weather' } }] }],
  ['tools[0].function.parameters', { tools: [{ type: 'function', function: { name: 'a', parameters: 'x' } }] }],
  ['tools[1].function.name', { tools: [tool, tool] }],
  ['tool_choice', { tool_choice: 'auto' }],
  ['tool_choice', { tools: [tool], tool_choice: 'always' }],
  ['tool_choice.function.name', { tools: [tool], tool_choice: { type: 'function', function: { name: 'other' } } }],
  ['tool_choice.function', { tools: [tool], tool_choice: { type: 'function' } }],
  ['response_format', { response_format: 'json' }],
  ['response_format.type', { response_format: { type: 'xml' } }],
  ['response_format.json_schema', { response_format: { type: 'json_schema' } }],
  ['response_format.json_schema.name', { response_format: { type: 'json_schema', json_schema: { schema: {} } } }],
];

const user = { role: 'user', content: 'Hi' };
const MESSAGES: readonly (readonly [string, unknown])[] = [
  ['messages', undefined],
  ['messages', 'Hi'],
  ['messages', []],
  ['messages[0]', ['Hi']],
  ['messages[0].role', [{ content: 'Hi' }]],
  ['messages[0].role', [{ role: 'robot', content: 'Hi' }]],
  ['messages[0].content', [{ role: 'user' }]],
  ['messages[0].content', [{ role: 'user', content: null }]],
  ['messages[0].content', [{ role: 'user', content: 5 }]],
  ['messages[1].content', [user, { role: 'assistant', content: null }]],
  ['messages[0].content', [{ role: 'user', content: [] }]],
  ['messages[0].content[0]', [{ role: 'user', content: ['Hi'] }]],
  ['messages[0].content[0].type', [{ role: 'user', content: [{ text: 'Hi' }] }]],
  ['messages[0].content[0].text', [{ role: 'user', content: [{ type: 'text' }] }]],
  ['messages[0].content[0].type', [{ role: 'user', content: [{ type: 'input_audio', input_audio: {} }] }]],
  [
    'messages[0].content[0].type',
    [{ role: 'system', content: [{ type: 'image_url', image_url: { url: 'https://a.b' } }] }],
  ],
  ['messages[0].content[0].image_url', [{ role: 'user', content: [{ type: 'image_url' }] }]],
  [
    'messages[0].content[0].image_url',
    [{ role: 'user', content: [{ type: 'image_url', image_url: 'https://a.b/c' }] }],
  ],
  [
    'messages[0].content[0].image_url.url',
    [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:x' } }] }],
  ],
  ['messages[0].name', [{ ...user, name: 5 }]],
  ['messages[1].tool_call_id', [user, { role: 'tool', content: 'x' }]],
  ['messages[1].tool_call_id', [user, { role: 'tool', content: 'x', tool_call_id: 'c9' }]],
  [
    'messages[1].tool_calls[0].function.arguments',
    [user, { role: 'assistant', tool_calls: [{ ...call, function: { name: 'a' } }] }],
  ],
  ['messages[1]', [user, { role: 'assistant', tool_calls: [call] }]],
  ['messages[1]', [user, { role: 'assistant', tool_calls: [call] }, user]],
];

describe('checkRequest', () => {
  it.each(FIELDS)('names %s in %j', (param, fields) => {
    const error = refused({ ...bodyOf('Hi'), ...fields });
    expect(error.param).toBe(param);
    expect(error).toMatchObject({ status: 400, type: 'invalid_request_error' });
    expect(String(error.message).length).toBeGreaterThan(10);
  });

  it.each(MESSAGES)('names %s in messages %j', (param, messages) => {
    expect(refused({ model: 'sandbox', messages })).toMatchObject({ status: 400, param });
  });

  it.each([[null], ['text'], [[]], [5], [undefined]])('refuses the body %j', (body) => {
    expect(refused(body)).toMatchObject({ status: 400, param: null });
  });

  it('answers an unknown model with 404 and model_not_found', () => {
    expect(refused({ ...bodyOf('Hi'), model: 'gpt-9' })).toMatchObject({
      status: 404,
      param: 'model',
      code: 'model_not_found',
      type: 'invalid_request_error',
    });
    expect(refused({ messages: [user] })).toMatchObject({ status: 400, param: 'model' });
  });

  it('says which arguments it does not know', () => {
    expect(refused({ ...bodyOf('Hi'), top_k: 5 }).message).toBe('Unrecognized request argument supplied: top_k');
  });

  it('accepts every field at its limits, and null as unset', () => {
    const limits = {
      temperature: 2,
      top_p: 0,
      frequency_penalty: -2,
      presence_penalty: 2,
      n: 8,
      max_tokens: 1,
      seed: -1,
    };
    expect(checkRequest({ ...bodyOf('Hi'), ...limits, logprobs: true, top_logprobs: 20, stop: ['a'] })).toBeUndefined();
    const names = Object.keys(sandboxRequestSchema.properties).filter(
      (name) => name !== 'model' && name !== 'messages',
    );
    expect(checkRequest({ ...bodyOf('Hi'), ...Object.fromEntries(names.map((name) => [name, null])) })).toBeUndefined();
  });

  it('accepts a whole tool conversation', () => {
    const messages = [
      { role: 'developer', content: [{ type: 'text', text: 'Be brief.' }] },
      user,
      { role: 'assistant', content: null, tool_calls: [call, { ...call, id: 'c2' }] },
      { role: 'tool', tool_call_id: 'c2', content: 'x' },
      { role: 'tool', tool_call_id: 'c1', content: [{ type: 'text', text: 'y' }] },
      { role: 'assistant', content: 'Done.' },
      user,
    ];
    expect(checkRequest({ model: 'sandbox', messages, tools: [tool], tool_choice: 'required' })).toBeUndefined();
  });

  it('refuses a prompt beyond the context', () => {
    for (const text of ['word '.repeat(SANDBOX_CONTEXT_TOKENS + 10), 'x'.repeat(20 * SANDBOX_CONTEXT_TOKENS)]) {
      expect(refused(bodyOf(text))).toMatchObject({ status: 400, param: 'messages', code: 'context_length_exceeded' });
    }
  });

  it('never throws, whatever the body', () => {
    const names = fc.constantFrom(...Object.keys(sandboxRequestSchema.properties));
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue({ maxDepth: 4 })), (fields) => {
        expect(['error', 'json', 'stream']).toContain(answerSandbox(fields, worldOf()).kind);
        expect(
          answerSandbox(
            { ...fields, model: 'sandbox-fast', messages: [user], max_tokens: 3, max_completion_tokens: null },
            worldOf(),
          ).kind,
        ).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });
});
