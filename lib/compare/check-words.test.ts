import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { checkWords } from './check-words';

it.each<[JsonObject, string]>([
  [{ type: 'contains', text: 'London' }, 'contains “London”'],
  [{ type: 'contains', text: 'London', not: true, ignoreCase: true }, 'does not contain “London”, in any case'],
  [{ type: 'matches', pattern: '^\\d+$' }, 'matches /^\\d+$/'],
  [{ type: 'matches', pattern: 'x', not: true }, 'does not match /x/'],
  [{ type: 'equals', text: 'a\n b' }, 'equals “a b”'],
  [{ type: 'equals', text: '', not: true }, 'does not equal “”'],
  [{ type: 'schema' }, 'valid against the schema asked for'],
  [{ type: 'schema', schema: { title: 'City' } }, 'valid against schema City'],
  [{ type: 'schema', schema: true }, 'valid against a schema of its own'],
  [{ type: 'tool-call', name: 'get_weather' }, 'calls get_weather'],
  [{ type: 'tool-call', name: 'f', arguments: { city: 'London' } }, 'calls f with {"city":"London"}'],
  [{ type: 'tool-call', name: '', not: true, arguments: {} }, 'does not call …'],
  [{ type: 'latency', under: 2_000 }, 'total under 2,000 ms'],
  [{ type: 'latency', under: 0.5, of: 'first-token' }, 'first token under 0.5 ms'],
  [{ type: 'tokens', under: 1_024 }, 'under 1,024 tokens'],
  [{ type: 'tokens' }, 'under … tokens'],
  [{ type: 'rhymes' }, 'unknown check “rhymes”'],
  [{}, 'unknown check “”'],
])('%j: %s', (check, words) => {
  expect(checkWords(check)).toBe(words);
});

it('shows foreign text on one short line with nothing hidden in it', () => {
  expect(checkWords({ type: 'contains', text: `a\u202e\u0000b${'x'.repeat(1_000_000)}` })).toContain(
    'contains “a\\u202e\\u0000bx',
  );
  const type = fc.constantFrom('contains', 'matches', 'equals', 'schema', 'tool-call', 'latency', 'tokens', 'other');
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()) as fc.Arbitrary<JsonValue>; // JSON values are what it makes
  const fields = fc.dictionary(fc.constantFrom('text', 'pattern', 'name', 'arguments', 'under', 'schema'), value);
  fc.assert(
    fc.property(type, fields, (kind, rest) => {
      const words = checkWords({ ...rest, type: kind });
      expect(words).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      expect(words.length).toBeLessThan(1_000);
    }),
  );
});
