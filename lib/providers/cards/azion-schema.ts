import type { JsonObject } from '../../core/json';
import { type AzionSchemaTraits, azionMessageSchemas, schemaRef } from './azion-message-schemas';

/** The request schema that Azion publishes for its chat models (draft-07), its missing brace added. */
export function azionSchema(traits: AzionSchemaTraits = {}): JsonObject {
  const tools = traits.lacks?.includes('tools') ? {} : { tools: { type: 'array', items: schemaRef('ToolDefinition') } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['messages'],
    properties: {
      messages: { type: 'array', items: schemaRef('Message') },
      temperature: { type: 'number', minimum: 0, maximum: 2 },
      top_p: { type: 'number', minimum: 0, maximum: 1, default: 1 },
      n: { type: 'integer', minimum: 1, default: 1 },
      stream: { type: 'boolean', default: false },
      max_tokens: { type: 'integer', minimum: 1 },
      presence_penalty: { type: 'number', minimum: -2, maximum: 2, default: 0 },
      frequency_penalty: { type: 'number', minimum: -2, maximum: 2, default: 0 },
      ...tools,
    },
    components: { schemas: azionMessageSchemas(traits) },
  };
}
