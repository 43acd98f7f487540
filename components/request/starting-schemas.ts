import type { JsonObject } from '@/lib/core/json';

export type StartingSchema = { readonly label: string; readonly name: string; readonly schema: JsonObject };

/** Schemas to begin with; each keeps to the subset that strict modes take. */
export const STARTING_SCHEMAS: readonly StartingSchema[] = [
  {
    label: 'Person',
    name: 'person',
    schema: object({
      name: { type: 'string', description: 'Full name' },
      age: { type: ['integer', 'null'], description: 'In years; null where the text does not say' },
      email: { type: ['string', 'null'] },
    }),
  },
  {
    label: 'List of items',
    name: 'items',
    schema: object({
      items: {
        type: 'array',
        items: object({ name: { type: 'string' }, quantity: { type: 'integer' }, unit: { type: ['string', 'null'] } }),
      },
    }),
  },
  {
    label: 'Classification',
    name: 'classification',
    schema: object({
      label: { type: 'string', enum: ['positive', 'neutral', 'negative'] },
      confidence: { type: 'number', description: 'From 0 to 1' },
      reason: { type: 'string', description: 'One sentence' },
    }),
  },
  {
    label: 'Steps and a result',
    name: 'reasoned_result',
    schema: object({ steps: { type: 'array', items: { type: 'string' } }, result: { type: 'string' } }),
  },
];

function object(properties: JsonObject): JsonObject {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
