import type { JsonObject } from '../../core/json';
import { IDS, openAi, out, pydantic, type RefusalCase, rename, strip, toolTalk } from './refusal-case';

/** Refusals in the words of the others, and those that nothing here mends. Each is a 400 unless it says otherwise. */
export const MORE_REFUSALS: readonly RefusalCase[] = [
  {
    name: 'Anthropic: temperature with top_p',
    answer: {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: '`temperature` and `top_p` cannot both be specified for this model. Please use only one.',
      },
      request_id: 'req_1',
    },
    body: { temperature: 1, top_p: 0.9, max_tokens: 5 },
    repairs: [out('temperature'), out('top_p')],
  },
  {
    name: 'Anthropic: a field that is not permitted',
    answer: {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'presence_penalty: Extra inputs are not permitted' },
    },
    body: { presence_penalty: 1, frequency_penalty: 1 },
    repairs: [out('presence_penalty')],
  },
  {
    name: 'Anthropic: max_tokens is missing, not refused',
    answer: { type: 'error', error: { type: 'invalid_request_error', message: 'max_tokens: Field required' } },
    body: { temperature: 1 },
    repairs: [],
  },
  {
    name: 'Anthropic: the shape of a tool_use id',
    answer: {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: "messages.1.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
      },
    },
    body: toolTalk('call:1'),
    repairs: [IDS],
  },
  {
    name: 'Oxen: title and detail',
    answer: {
      error: {
        type: 'bad_request',
        title: 'Unsupported parameter',
        detail: 'frequency_penalty is not supported for this model',
      },
      status: 'error',
      status_message: 'bad_request',
    },
    body: { frequency_penalty: 0.5, temperature: 1 },
    repairs: [out('frequency_penalty')],
  },
  {
    name: 'Oxen: the words of the provider behind it',
    answer: {
      error: { title: 'Invalid request', detail: '{"detail":"stream_options: Extra inputs are not permitted"}' },
      status: 'error',
    },
    body: { stream_options: { include_usage: true } },
    repairs: [out('stream_options')],
  },
  {
    name: 'Gemini: an unknown name in camel case',
    answer: [
      {
        error: {
          code: 400,
          message: 'Invalid JSON payload received. Unknown name "frequencyPenalty": Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ] as unknown as JsonObject, // a list, as Gemini sends it
    body: { frequency_penalty: 1, n: 1 },
    repairs: [out('frequency_penalty')],
  },
  {
    name: 'Gemini: penalty is not enabled',
    answer: { error: { code: 400, message: 'Penalty is not enabled for presence_penalty on models/gemini-x.' } },
    body: { presence_penalty: 1 },
    repairs: [out('presence_penalty')],
  },
  {
    name: 'Groq: a field of a message',
    answer: openAi(
      "'messages.1' : for 'role:assistant' the following must be satisfied[('messages.1' : property 'reasoning_content' is unsupported)]",
    ),
    body: { messages: [{ role: 'user' }, { role: 'assistant', content: 'a', reasoning_content: 'b' }] },
    repairs: [strip('reasoning_content')],
  },
  {
    name: 'Groq: a property of the request',
    answer: openAi("property 'store' is unsupported, did you mean 'stop'?"),
    body: { store: true, user: 'u' },
    repairs: [out('store')],
  },
  {
    name: 'another name that only this provider has',
    answer: openAi('The parameter max_tokens is deprecated: use max_output_tokens.'),
    body: { max_tokens: 5 },
    repairs: [rename('max_tokens', 'max_output_tokens'), out('max_tokens')],
  },
  {
    name: 'Mistral: a field of a message, by place',
    status: 422,
    answer: pydantic(
      'extra_forbidden',
      ['body', 'messages', 1, 'assistant', 'reasoning'],
      'Extra inputs are not permitted',
    ),
    body: { messages: [{ role: 'user' }, { role: 'assistant', content: 'a', reasoning: 'b' }], temperature: 1 },
    repairs: [strip('reasoning')],
  },
  {
    name: 'llama.cpp: response_format of a kind it has not',
    answer: {
      error: { code: 400, message: 'response_format type "grammar" is not supported', type: 'invalid_request' },
    },
    body: { response_format: { type: 'grammar' } },
    repairs: [out('response_format')],
  },
  {
    name: 'llama.cpp: n with streaming',
    answer: { error: { code: 400, message: 'Only one completion choice is allowed: `n` must be 1', type: 'x' } },
    body: { n: 2, stream: true },
    repairs: [out('n')],
  },
  {
    name: 'a fault inside a schema',
    answer: openAi(
      "Invalid schema for response_format 'x': In context=(), 'additionalProperties' is required to be false.",
      'response_format.json_schema.schema',
    ),
    body: { response_format: { type: 'json_schema' }, tools: [] },
    repairs: [out('response_format')],
  },
  {
    name: 'a fault inside a tool',
    answer: openAi("Invalid schema for function 'f': schema must be of type object", 'tools[0].function.parameters'),
    body: { tools: [{ type: 'function' }] },
    repairs: [],
  },
  {
    name: 'tools that a model does not take',
    answer: openAi('registry.ollama.ai/library/gemma:2b does not support tools'),
    body: { tools: [{ type: 'function' }] },
    repairs: [out('tools')],
  },
  {
    name: 'Ollama-like bare text',
    answer: 'invalid option provided: mirostat_tau',
    body: { mirostat_tau: 1 },
    repairs: [out('mirostat_tau')],
  },
  {
    name: 'errors keyed by field',
    status: 422,
    answer: { errors: { max_tokens: ['must be less than or equal to 4096'] } },
    body: { max_tokens: 9000, temperature: 1 },
    repairs: [out('max_tokens')],
  },
  {
    name: 'a JSON pointer',
    status: 422,
    answer: { message: 'must NOT have additional properties', errors: [{ instancePath: '/top_k', message: 'bad' }] },
    body: { top_k: 1, top_p: 1 },
    repairs: [out('top_k')],
  },
  {
    name: 'an inner name stands for its field',
    answer: openAi('include_usage is not supported'),
    body: { stream_options: { include_usage: true }, stream: true },
    repairs: [out('stream_options')],
  },
  {
    name: 'everyday words are not names',
    answer: openAi('The last message must come from the user; please stop the stream of tools and try a new seed.'),
    body: { user: 'u', stop: 'x', stream: true, tools: [], n: 1 },
    repairs: [],
  },
  {
    name: 'a name that the body does not hold',
    answer: openAi("Unsupported parameter: 'logit_bias'", 'logit_bias'),
    body: { temperature: 1 },
    repairs: [],
  },
  {
    name: 'model and messages are never left out',
    answer: openAi("Invalid value for 'model' and 'messages'", 'model'),
    body: { model: 'm', messages: [] },
    repairs: [],
  },
  {
    name: 'a refusal of another kind',
    status: 429,
    answer: openAi('Rate limit on max_tokens', 'max_tokens'),
    body: { max_tokens: 1 },
    repairs: [],
  },
];
