import { ROLES } from '@/lib/chat/message';
import type { JsonObject, JsonValue } from '@/lib/core/json';
import type { ParamSpec } from '@/lib/params/param';
import { TOOL_LIST_SCHEMA } from './tool-list-schema';

const MESSAGE: JsonObject = {
  type: 'object',
  required: ['role'],
  properties: {
    role: { description: 'Who speaks.', anyOf: [{ enum: [...ROLES] }, { type: 'string' }] },
    content: {
      description: 'A text, or a list of parts: {"type": "text"} and {"type": "image_url"}.',
      anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'array', items: { type: ['object', 'string'] } }],
    },
    name: { type: 'string' },
    tool_calls: { type: 'array', description: 'The calls that the assistant made.' },
    tool_call_id: { type: 'string', description: 'The call whose result this message holds.' },
  },
};

const OUTPUT: JsonObject = {
  tool_choice: {
    description: 'Whether and which tool the model calls.',
    anyOf: [{ enum: ['none', 'auto', 'required'] }, { type: ['object', 'null'] }],
  },
  parallel_tool_calls: { type: ['boolean', 'null'], description: 'Whether several calls may come at once.' },
  response_format: {
    description: 'The form of the answer.',
    type: ['object', 'null'],
    properties: { type: { anyOf: [{ enum: ['text', 'json_object', 'json_schema'] }, { type: 'string' }] } },
  },
};

/** The schema of a whole request for the editor's completion and markers: the model's parameters; other fields are allowed. */
export function bodySchema(specs: readonly ParamSpec[]): JsonObject {
  const { items = {}, definitions = {} } = TOOL_LIST_SCHEMA;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['model', 'messages'],
    properties: {
      model: { type: 'string', description: 'The id of the model.' },
      messages: { type: 'array', description: 'The conversation.', items: MESSAGE },
      ...Object.fromEntries(specs.map((spec) => [spec.name, paramSchema(spec)])),
      tools: { type: 'array', description: 'The functions that the model may call.', items },
      ...OUTPUT,
    },
    definitions,
  };
}

/** The parameter's schema with `nullable` as JSON Schema says it, and its hint. */
function paramSchema({ schema, hint }: ParamSpec): JsonObject {
  const { nullable, type, enum: values, ...rest } = schema;
  const isNullable = nullable === true;
  return {
    ...rest,
    ...(type === undefined ? {} : { type: isNullable ? [...listOf(type), 'null'] : type }),
    ...(values === undefined ? {} : { enum: isNullable ? [...listOf(values), null] : values }),
    ...(hint === undefined ? {} : { description: hint }),
  };
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value];
}
