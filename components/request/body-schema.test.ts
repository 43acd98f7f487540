import { describe, expect, it } from 'vitest';
import { paramsFor } from '@/lib/params/params-for';
import { schemaProblems } from '@/lib/schema/check-schema';
import { violations } from '@/lib/schema/validate';
import { bodySchema } from './body-schema';

describe('bodySchema', () => {
  const schema = bodySchema(paramsFor(undefined, {}));
  const faults = (body: object) => violations(schema, { model: 'm', messages: [], ...body }).map(({ path }) => path[0]);

  it('is a JSON Schema', () => expect(schemaProblems(schema)).toEqual([]));

  it.each([
    [{}, []],
    [{ temperature: null, stop: ['a'], anything: { at: 'all' }, tool_choice: 'auto' }, []],
    [
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'own', content: [{ type: 'text', text: '' }], more: 1 },
        ],
      },
      [],
    ],
    [{ temperature: 3 }, ['temperature']],
    [{ reasoning_effort: null }, []],
    [{ messages: [{ content: 'a' }] }, ['messages']],
    [{ tools: [{ type: 'function' }] }, ['tools']],
    [{ stream: 'yes' }, ['stream']],
  ])('finds in %j the faults %j', (body, expected) => expect(faults(body)).toEqual(expected));

  it('wants a model and messages', () => expect(violations(schema, {}).length).toBe(2));
});
