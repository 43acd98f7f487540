import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ToolDefinition } from '../../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { lintTools } from '../lint-tools';
import { lint, OPENAI, OWN, strict, TEXT } from '../testing/tools';
import type { ToolFinding } from '../tool-finding';
import { toolRulesFor } from '../tool-rules';

const name = fc.constantFrom('find', 'a b', 'ä', 'x'.repeat(70), '', '日本', 'find_2');
const leaf = fc.constantFrom<JsonValue>(
  ...[
    TEXT,
    { type: 'str' },
    { type: 'Integer' },
    { type: 'list' },
    { type: 'dict' },
    { type: 'array' },
    {},
    true,
    7,
    null,
  ],
  ...[{ enum: ['a', 1] }, { const: 1 }, { type: 'string', format: 'uri', default: 'x', required: true }, { $ref: '#' }],
);
const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, depthSize: 'xsmall' },
    leaf,
    fc.record<JsonObject>(
      {
        type: fc.constantFrom<JsonValue>('object', 'array', ['object', 'null'], 'string', 'Object', 'dict', 'list'),
        properties: fc.dictionary(fc.constantFrom('a', 'b', 'type', 'required', '__x'), tie('schema'), { maxKeys: 3 }),
        required: fc.constantFrom<JsonValue>(['a'], ['a', 'b', 'c'], [], true, [7]),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        items: tie('schema'),
        anyOf: fc.array(tie('schema'), { maxLength: 2 }),
        oneOf: fc.array(tie('schema'), { maxLength: 2 }),
        allOf: fc.array(tie('schema'), { maxLength: 2 }),
        patternProperties: fc.dictionary(fc.constantFrom('^a', '('), tie('schema'), { maxKeys: 1 }),
        uniqueItems: fc.constant(true),
        enum: fc.constantFrom<JsonValue>(['a'], [], 'a'),
      },
      { requiredKeys: [] },
    ),
  ),
}));
const inside = fc.record<JsonObject>(
  {
    name,
    description: fc.constantFrom<JsonValue>('Finds.', '', 7),
    strict: fc.constantFrom<JsonValue>(true, false, 'true'),
    parameters: schema,
    params: schema,
    input_schema: schema,
  },
  { requiredKeys: [] },
);
const definition = fc.oneof(
  inside,
  fc.record<JsonObject>(
    { type: fc.constantFrom<JsonValue>('function', 'tool', 'custom', 7), function: inside, custom: inside },
    { requiredKeys: [] },
  ),
  fc.record<JsonObject>({ type: fc.constant('function'), function: inside }),
);

describe('laws', () => {
  const key = (finding: ToolFinding) => JSON.stringify([finding.tool, finding.rule, finding.path.at(-1)]);

  test('a fix removes its finding and brings no new error', () => {
    const lists = fc.array(fc.record({ definition, enabled: fc.boolean() }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.constantFrom(OPENAI, OWN, toolRulesFor({ id: 'mistral' })), (tools, rules) => {
        const before = lintTools(tools, rules);
        fc.pre(before.length < 50); // beyond, not every finding is listed
        for (const finding of before) {
          if (!finding.fix) continue;
          const fix = finding.fix.definition;
          const after = lintTools(
            tools.map((each, index) => (index === finding.tool ? { ...each, definition: fix } : each)),
            rules,
          );
          const count = (all: readonly ToolFinding[], wanted: string) =>
            all.filter((each) => `${each.tool} ${each.rule}` === wanted).length;
          const own = `${finding.tool} ${finding.rule}`;
          expect(count(after, own)).toBeLessThan(count(before, own));
          const errors = (all: readonly ToolFinding[]) => all.filter((each) => each.severity === 'error').length;
          expect(errors(after)).toBeLessThanOrEqual(errors(before));
          const rulesBefore = new Set(before.map((each) => `${each.tool} ${each.rule}`));
          for (const each of after)
            if (each.severity === 'error') expect(rulesBefore).toContain(`${each.tool} ${each.rule}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON is judged without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const given = (isJsonObject(value) ? value : { type: 'function', function: value }) as ToolDefinition; // any JSON object
        expect(lint(given).every((finding) => key(finding) !== '' && finding.tool === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what is no object at all is named', () => {
    for (const value of [null, 7, 'x', []]) {
      const given = value as unknown as ToolDefinition; // foreign JSON
      expect(lint(given).map((each) => each.rule)).toEqual(['not-an-object']);
    }
  });

  test('hostile lists stay bounded', () => {
    const many = Array.from({ length: 10_000 }, () => ({
      definition: { name: 'x y', parameters: { type: 'str' } },
      enabled: true,
    }));
    expect(lintTools(many, OPENAI)).toHaveLength(500);
    let deep: JsonObject = { type: 'array' };
    for (let level = 0; level < 5_000; level += 1) deep = { type: 'object', properties: { a: deep } };
    expect(lint(strict(deep)).length).toBeLessThanOrEqual(50);
    const wide = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`p${index}`, { type: 'object', default: 1 }]),
    );
    expect(lint(strict({ type: 'object', properties: wide })).length).toBeLessThanOrEqual(50);
  });
});
