import type { JsonObject } from '../core/json';
import type { ParamControl, ParamSpec } from './param';

type Look = { readonly control: ParamControl; readonly step?: number; readonly float?: true; readonly basic?: true };

function param(name: string, hint: string, schema: JsonObject, look: Look): ParamSpec {
  const step = look.step === undefined ? {} : { step: look.step };
  return {
    name,
    hint,
    schema,
    control: look.control,
    ...step,
    float: look.float ?? false,
    basic: look.basic ?? false,
    source: 'table',
  };
}

const penalty = { type: 'number', nullable: true, minimum: -2, maximum: 2, default: 0 };
const flag = { type: 'boolean', nullable: true, default: false };
const text = { type: 'string' };
const object = { type: 'object', nullable: true };

/**
 * The standard chat-completion parameters in body order: OpenAI's reference ("Create chat completion"), then the sampling
 * fields that open engines share. Tools, tool_choice, parallel_tool_calls and response_format are fields of the draft.
 */
export const STANDARD_PARAMS: readonly ParamSpec[] = [
  param(
    'temperature',
    'How freely the next token is sampled: near 0 almost always the likeliest, higher more varied.',
    { type: 'number', nullable: true, minimum: 0, maximum: 2, default: 1 },
    { control: 'slider', step: 0.05, float: true, basic: true },
  ),
  param(
    'max_tokens',
    'The most tokens that may be generated; the answer is cut with finish reason "length" when it reaches them.',
    { type: 'integer', nullable: true, minimum: 1 },
    { control: 'number', step: 1, basic: true },
  ),
  param('stream', 'Send the answer piece by piece as server-sent events while it is generated.', flag, {
    control: 'boolean',
    basic: true,
  }),
  param(
    'top_p',
    'Sample only from the likeliest tokens whose probabilities together reach this share.',
    { type: 'number', nullable: true, minimum: 0, maximum: 1, default: 1 },
    { control: 'slider', step: 0.01, float: true, basic: true },
  ),
  param('frequency_penalty', 'Makes a token less likely the more often it has already occurred.', penalty, {
    control: 'slider',
    step: 0.1,
    basic: true,
  }),
  param('presence_penalty', 'Makes a token less likely once it has occurred at all.', penalty, {
    control: 'slider',
    step: 0.1,
    basic: true,
  }),
  param(
    'seed',
    'The same seed with the same request repeats the sampling, as far as the provider can.',
    { type: 'integer', nullable: true },
    { control: 'number', step: 1, basic: true },
  ),
  param(
    'stop',
    'Up to four texts at which the answer ends; the text itself is not part of the answer.',
    { type: ['string', 'array'], nullable: true, items: { type: 'string' }, maxItems: 4 },
    { control: 'list', basic: true },
  ),
  param(
    'n',
    'How many answers to generate for the same messages; each is billed.',
    { type: 'integer', nullable: true, minimum: 1, maximum: 128, default: 1 },
    { control: 'number', step: 1 },
  ),
  param('logprobs', 'Return the log probability of every token of the answer.', flag, { control: 'boolean' }),
  param(
    'top_logprobs',
    'How many of the likeliest tokens to return at each position, with their log probabilities; needs logprobs.',
    { type: 'integer', nullable: true, minimum: 0, maximum: 20 },
    { control: 'slider', step: 1 },
  ),
  param(
    'max_completion_tokens',
    'The most tokens that may be generated, reasoning included; the newer name of max_tokens.',
    { type: 'integer', nullable: true, minimum: 1 },
    { control: 'number', step: 1 },
  ),
  param(
    'reasoning_effort',
    'How much a reasoning model thinks before it answers.',
    { type: 'string', nullable: true, enum: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] },
    { control: 'select' },
  ),
  param(
    'verbosity',
    'How long the answer should be.',
    { type: 'string', nullable: true, enum: ['low', 'medium', 'high'] },
    { control: 'select' },
  ),
  param('logit_bias', 'Adds a bias from -100 to 100 to the tokens named by their ids.', object, { control: 'json' }),
  param('user', 'A stable name for your end user, for the provider to detect abuse.', text, { control: 'text' }),
  param('metadata', 'Up to 16 pairs of text that the provider keeps with the request.', object, { control: 'json' }),
  param('store', 'Let the provider keep the answer for its own dashboards.', flag, { control: 'boolean' }),
  param(
    'service_tier',
    'Which tier of processing serves the request.',
    { type: 'string', nullable: true, enum: ['auto', 'default', 'flex', 'scale', 'priority'] },
    { control: 'select' },
  ),
  param('stream_options', 'Options of a stream; include_usage asks for a last chunk with the token counts.', object, {
    control: 'json',
  }),
  param(
    'modalities',
    'The kinds of output the model should produce.',
    { type: 'array', nullable: true, items: { type: 'string', enum: ['text', 'audio'] } },
    { control: 'list' },
  ),
  param('audio', 'Voice and format of spoken output; needs "audio" among the modalities.', object, { control: 'json' }),
  param('prediction', 'Text that the answer is expected to repeat largely, to generate it faster.', object, {
    control: 'json',
  }),
  param('prompt_cache_key', "Requests with the same key share the provider's cache of their beginning.", text, {
    control: 'text',
  }),
  param('safety_identifier', 'A stable hashed name of your end user, for the provider to detect abuse.', text, {
    control: 'text',
  }),
  param(
    'top_k',
    'Sample only from this many of the likeliest tokens.',
    { type: 'integer', minimum: -1 },
    { control: 'number', step: 1 },
  ),
  param(
    'min_p',
    'Sample only from tokens at least this likely relative to the likeliest.',
    { type: 'number', minimum: 0, maximum: 1 },
    { control: 'slider', step: 0.01, float: true },
  ),
  param(
    'repetition_penalty',
    'Above 1 makes repeating tokens less likely, below 1 more likely.',
    { type: 'number', minimum: 0, maximum: 2 },
    { control: 'slider', step: 0.01, float: true },
  ),
];

const POSITIONS = new Map(STANDARD_PARAMS.map((spec, position) => [spec.name, position]));

/** The place of a name in the standard table; `Infinity` where it has none. */
export function tablePosition(name: string): number {
  return POSITIONS.get(name) ?? Number.POSITIVE_INFINITY;
}

/** The standard table's row of a name. */
export function standardParam(name: string): ParamSpec | undefined {
  return STANDARD_PARAMS[tablePosition(name)];
}
