import { describe, expect, it } from 'vitest';
import { sampleFor } from '@/lib/schema/sample';
import { violations } from '@/lib/schema/validate';
import { toolRulesFor } from '@/lib/tools/tool-rules';
import { outputFindings } from './output-findings';
import { nameProblem } from './output-format';
import { STARTING_SCHEMAS } from './starting-schemas';

describe('STARTING_SCHEMAS', () => {
  it.each(STARTING_SCHEMAS)(
    '$label has a good name, a sample that fits, and nothing that strict modes refuse',
    (row) => {
      expect(nameProblem(row.name)).toBeUndefined();
      expect(violations(row.schema, sampleFor(row.schema))).toEqual([]);
      const format = { type: 'json_schema', json_schema: { name: row.name, strict: true, schema: row.schema } };
      expect(toolRulesFor({ id: 'openai' }).strict.onlyCore).toBe(false);
      expect(outputFindings(format, [], { id: 'openai', label: 'OpenAI' })).toEqual([]);
    },
  );
});
