import { expect, it } from 'vitest';
import { withoutPatterns } from './without-patterns';

const HOSTILE = '^(a+)+$';

it('H10 leaves no regular expression in a schema for the editor, and everything else', () => {
  const schema = {
    type: 'object',
    pattern: HOSTILE,
    format: 'uri',
    patternProperties: { [HOSTILE]: { type: 'string' } },
    properties: { pattern: { type: 'string', pattern: HOSTILE }, format: { enum: ['pattern', { pattern: HOSTILE }] } },
    items: [{ anyOf: [{ pattern: HOSTILE }, true] }],
    $defs: { pattern: { patternProperties: {}, not: { pattern: HOSTILE } } },
    default: { pattern: HOSTILE },
  };
  expect(withoutPatterns(schema)).toEqual({
    type: 'object',
    properties: { pattern: { type: 'string' }, format: { enum: ['pattern', { pattern: HOSTILE }] } },
    items: [{ anyOf: [{}, true] }],
    $defs: { pattern: { not: {} } },
    default: { pattern: HOSTILE },
  });
});

it('H10 ends at a depth that no stack minds', () => {
  const deep = JSON.parse(`${'{"items":'.repeat(5000)}{"pattern":"${HOSTILE}"}${'}'.repeat(5000)}`);
  expect(JSON.stringify(withoutPatterns(deep)).length).toBeLessThan(1000);
});
