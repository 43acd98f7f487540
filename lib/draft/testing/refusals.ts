import { IDS, openAi, out, pydantic, type RefusalCase, rename, toolTalk } from './refusal-case';

/** Refusals in the words of OpenAI, Azure, Mistral and vLLM. Each is a 400 unless it says otherwise. */
export const REFUSALS: readonly RefusalCase[] = [
  {
    name: 'OpenAI: max_tokens on a reasoning model',
    answer: openAi(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
      'unsupported_parameter',
    ),
    body: { max_tokens: 10, temperature: 1 },
    repairs: [rename('max_tokens', 'max_completion_tokens'), out('max_tokens')],
  },
  {
    name: 'OpenAI: a value of temperature',
    answer: openAi(
      "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.",
      'temperature',
      'unsupported_value',
    ),
    body: { temperature: 0.2, top_p: 1, n: 1 },
    repairs: [out('temperature')],
  },
  {
    name: 'OpenAI: an unknown argument without param',
    answer: openAi('Unrecognized request argument supplied: top_k'),
    body: { top_k: 40, temperature: 1 },
    repairs: [out('top_k')],
  },
  {
    name: 'OpenAI: several unknown arguments',
    answer: openAi('Unrecognized request arguments supplied: min_p, user'),
    body: { min_p: 0.1, user: 'u', n: 1 },
    repairs: [out('min_p'), out('user')],
  },
  {
    name: 'OpenAI: max_tokens too large is no matter of its name',
    answer: openAi(
      'max_tokens is too large: 100000. This model supports at most 16384 completion tokens, whereas you provided 100000.',
      'max_tokens',
      'invalid_value',
    ),
    body: { max_tokens: 100_000 },
    repairs: [out('max_tokens')],
  },
  {
    name: 'OpenAI: both limits',
    answer: openAi("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported."),
    body: { max_tokens: 1, max_completion_tokens: 1 },
    repairs: [out('max_tokens'), out('max_completion_tokens')],
  },
  {
    name: 'OpenAI: a tool-call id that is too long',
    answer: openAi(
      "Invalid 'messages[1].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 53 instead.",
      'messages[1].tool_calls[0].id',
      'string_above_max_length',
    ),
    body: toolTalk('chatcmpl-tool-fd3311e75aed4cbfbeb7244ced77379f-0000000'),
    repairs: [IDS],
  },
  {
    name: 'Azure: no stream_options in this version',
    answer: openAi('Unrecognized request argument supplied: stream_options'),
    body: { stream: true, stream_options: { include_usage: true } },
    repairs: [out('stream_options')],
  },
  {
    name: 'OpenAI: stream_options without stream',
    answer: openAi("The 'stream_options' parameter is only allowed when 'stream' is enabled.", 'stream_options'),
    body: { stream: false, stream_options: { include_usage: true } },
    repairs: [out('stream_options'), out('stream')],
  },
  {
    name: 'Mistral: a forbidden field, 422',
    status: 422,
    answer: {
      object: 'error',
      message: pydantic('extra_forbidden', ['body', 'stream_options'], 'Extra inputs are not permitted'),
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
    body: { stream: true, stream_options: { include_usage: true }, temperature: 1, user: 'x' },
    repairs: [out('stream_options')],
  },
  {
    name: 'Mistral: seed under another name',
    status: 422,
    answer: pydantic('extra_forbidden', ['body', 'seed'], 'Extra inputs are not permitted'),
    body: { seed: 3 },
    repairs: [rename('seed', 'random_seed'), out('seed')],
  },
  {
    name: 'Mistral: max_completion_tokens under another name',
    status: 422,
    answer: pydantic('extra_forbidden', ['body', 'max_completion_tokens'], 'Extra inputs are not permitted'),
    body: { max_completion_tokens: 3 },
    repairs: [rename('max_completion_tokens', 'max_tokens'), out('max_completion_tokens')],
  },
  {
    name: 'Mistral: several forbidden fields',
    status: 422,
    answer: {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'logit_bias'], msg: 'Extra inputs are not permitted', input: {} },
        { type: 'extra_forbidden', loc: ['body', 'user'], msg: 'Extra inputs are not permitted', input: 'u' },
      ],
    },
    body: { logit_bias: {}, user: 'u', n: 1 },
    repairs: [out('logit_bias'), out('user')],
  },
  {
    name: 'Mistral: the shape of tool-call ids',
    answer: {
      object: 'error',
      message: 'Tool call id was call_abc123 but must be a-z, A-Z, 0-9, with a length of 9.',
      type: 'invalid_request_message_order',
      param: null,
      code: '3280',
    },
    body: toolTalk('call_abc123'),
    repairs: [IDS],
  },
  {
    name: 'vLLM: its own tool-call id on replay',
    answer: {
      object: 'error',
      message: 'Tool call id was chatcmpl-tool-fd33 but must be a-z, A-Z, 0-9, with a length of 9. (a ValueError)',
      type: 'BadRequestError',
      param: null,
      code: 400,
    },
    body: toolTalk('chatcmpl-tool-fd33'),
    repairs: [IDS],
  },
  {
    name: 'a missing tool result is not mended by other ids',
    answer: openAi(
      "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.",
      'messages.[3].role',
    ),
    body: toolTalk('call_1'),
    repairs: [],
  },
  {
    name: 'vLLM: pydantic inside a message',
    answer: {
      object: 'error',
      message:
        "[{'type': 'extra_forbidden', 'loc': ('body', 'repeat_penalty'), 'msg': 'Extra inputs are not permitted', 'input': 1.1}]",
      type: 'BadRequestError',
      code: 400,
    },
    body: { repeat_penalty: 1.1, stop: ['a'] },
    repairs: [rename('repeat_penalty', 'repetition_penalty'), out('repeat_penalty')],
  },
  {
    name: 'vLLM: top_logprobs without logprobs',
    answer: { object: 'error', message: 'when using `top_logprobs`, `logprobs` must be set to true.', code: 400 },
    body: { top_logprobs: 2 },
    repairs: [out('top_logprobs')],
  },
  {
    name: 'vLLM: tool choice without a parser',
    answer: {
      object: 'error',
      message: '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
      code: 400,
    },
    body: { tools: [], tool_choice: 'auto' },
    repairs: [out('tool_choice')],
  },
];
