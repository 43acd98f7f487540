import { ROLES } from '../chat/message';
import type { JsonObject } from '../core/json';
import { SANDBOX_ANSWER_TOKENS, SANDBOX_MODEL_ROWS } from './models';

const TEXT_OR_PARTS = { type: ['string', 'array', 'null'] } as const;

/** The optional fields of a request body that hold one plain value, with their ranges and defaults. */
export const SIMPLE_FIELDS = {
  temperature: {
    type: 'number',
    minimum: 0,
    maximum: 2,
    default: 1,
    description: 'How freely the next token is drawn: 0 always takes the likeliest, 2 babbles.',
  },
  max_tokens: {
    type: 'integer',
    minimum: 1,
    description: `The most tokens the answer may have; ${SANDBOX_ANSWER_TOKENS} are written at most.`,
  },
  max_completion_tokens: { type: 'integer', minimum: 1, description: 'The newer name of max_tokens.' },
  stream: { type: 'boolean', default: false, description: 'Send the answer token by token.' },
  top_p: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    default: 1,
    description: 'Draw only from the likeliest tokens whose probabilities add up to this.',
  },
  frequency_penalty: {
    type: 'number',
    minimum: -2,
    maximum: 2,
    default: 0,
    description: 'Lowers the logit of a token once for each time it was already generated.',
  },
  presence_penalty: {
    type: 'number',
    minimum: -2,
    maximum: 2,
    default: 0,
    description: 'Lowers the logit of every token that was already generated.',
  },
  seed: {
    type: 'integer',
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'The same body with the same seed gives the same answer.',
  },
  n: { type: 'integer', minimum: 1, maximum: 8, default: 1, description: 'How many answers to sample.' },
  logprobs: { type: 'boolean', default: false, description: 'Add the log probability of each sampled token.' },
  top_logprobs: {
    type: 'integer',
    minimum: 0,
    maximum: 20,
    description: 'How many of the likeliest tokens to list at each position; needs logprobs.',
  },
  reasoning_effort: {
    type: 'string',
    enum: ['none', 'low', 'medium', 'high'],
    description: 'How long sandbox-reasoning thinks first; the other models refuse it.',
  },
  parallel_tool_calls: {
    type: 'boolean',
    default: true,
    description: 'Whether one answer may hold several tool calls.',
  },
  user: { type: 'string', description: 'Accepted and ignored.' },
  metadata: { type: 'object', description: 'Accepted and ignored.' },
  store: { type: 'boolean', default: false, description: 'Accepted and ignored; nothing is stored.' },
  service_tier: {
    type: 'string',
    enum: ['auto', 'default', 'flex', 'priority', 'scale'],
    description: 'Accepted and ignored.',
  },
} as const satisfies Record<string, JsonObject>;

/** Optional fields with a shape of their own. */
const SHAPED_FIELDS = {
  stop: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'array', maxItems: 4, items: { type: 'string', minLength: 1 } },
    ],
    description: 'Up to four texts; the answer ends before the first of them.',
  },
  stream_options: {
    type: 'object',
    properties: { include_usage: { type: 'boolean' }, include_obfuscation: { type: 'boolean' } },
    additionalProperties: false,
    description: 'include_usage adds a last chunk with the token counts; needs stream.',
  },
  tools: { type: 'array', maxItems: 128, items: { type: 'object' }, description: 'Functions the model may call.' },
  tool_choice: {
    anyOf: [{ type: 'string', enum: ['none', 'auto', 'required'] }, { type: 'object' }],
    description: 'none, auto, required, or one named function.',
  },
  response_format: { type: 'object', description: 'text, json_object, or json_schema.' },
} as const satisfies Record<string, JsonObject>;

/** JSON Schema (draft-07) of the body that the sandbox accepts; anything else is answered with 400. */
export const sandboxRequestSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['model', 'messages'],
  additionalProperties: false,
  properties: {
    model: { type: 'string', enum: SANDBOX_MODEL_ROWS.map((row) => row.id) },
    messages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['role'],
        properties: { role: { type: 'string', enum: ROLES }, content: TEXT_OR_PARTS },
      },
    },
    ...SIMPLE_FIELDS,
    ...SHAPED_FIELDS,
  },
} as const satisfies JsonObject;
