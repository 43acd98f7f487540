import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/lib/core/json';
import { mendSchema, outputFindings } from './output-findings';
import { outputMarkers } from './output-markers';

const OPENAI = { id: 'openai', label: 'OpenAI', jsonWord: true };
const SANDBOX = { id: 'sandbox', label: 'Sandbox' };
const format = (schema: JsonValue, more = {}) => ({
  type: 'json_schema',
  json_schema: { name: 'a', schema, ...more },
});
const messages = (content: JsonValue) => [{ role: 'user', content }];

describe('outputFindings', () => {
  it('asks for the word JSON only where the provider does, in any case and in any part', () => {
    const asked = { type: 'json_object' };
    expect(outputFindings(asked, messages('Name three.'), OPENAI)).toMatchObject([{ where: 'messages' }]);
    expect(outputFindings(asked, messages('Name three.'), SANDBOX)).toEqual([]);
    expect(outputFindings(asked, messages('As json, please.'), OPENAI)).toEqual([]);
    expect(outputFindings(asked, messages([{ type: 'text', text: 'JSON!' }]), OPENAI)).toEqual([]);
    expect(outputFindings({ type: 'text' }, messages('Hi'), OPENAI)).toEqual([]);
    expect(outputFindings(undefined, messages('Hi'), OPENAI)).toEqual([]);
  });

  it('names a bad name and a missing schema', () => {
    expect(outputFindings({ type: 'json_schema', json_schema: { name: 'a b' } }, [], SANDBOX)).toMatchObject([
      { where: 'name' },
      { where: 'schema', path: [] },
    ]);
  });

  it('finds what is no JSON Schema', () => {
    const found = outputFindings(format({ type: 'object', properties: { a: { type: 'text' } } }), [], SANDBOX);
    expect(found).toMatchObject([{ where: 'schema', severity: 'error', path: ['properties', 'a', 'type'] }]);
  });

  it('holds a schema to the strict subset only in strict mode, and mends what can be mended', () => {
    const loose = { type: 'object', properties: { a: { type: 'string' } } };
    expect(outputFindings(format(loose), [], OPENAI)).toEqual([]);
    expect(outputFindings(format(loose, { strict: false }), [], OPENAI)).toEqual([]);
    const found = outputFindings(format(loose, { strict: true }), [], OPENAI);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ fix }) => fix !== undefined)).toBe(true);
    expect(mendSchema(format(loose, { strict: true }), OPENAI)).toEqual({
      type: 'object',
      properties: { a: { type: ['string', 'null'] } },
      required: ['a'],
      additionalProperties: false,
    });
  });

  it('mends nothing where nothing is to mend, and ends on hostile schemas', () => {
    expect(mendSchema(format({ type: 'object' }), OPENAI)).toBeUndefined();
    expect(mendSchema(undefined, OPENAI)).toBeUndefined();
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a${at}`, { type: 'object' }]));
    expect(mendSchema(format({ type: 'object', properties: many }, { strict: true }), OPENAI)).toBeDefined();
  });
});

describe('outputMarkers', () => {
  it('stand where the finding is in the typed text', () => {
    const text = '{\n "type": "object",\n "properties": {"a": {"type": "text"}}\n}';
    const found = outputFindings(format(JSON.parse(text) as JsonValue), [], SANDBOX); // written above
    const places = outputMarkers(text, found).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['"text"']);
  });

  it('bring the whole mended text', () => {
    const marker = outputMarkers('{}', [
      { where: 'schema', path: ['gone'], severity: 'error', message: 'x', fix: { label: 'Mend', schema: { a: 1 } } },
      { where: 'name', path: [], severity: 'error', message: 'y' },
    ]);
    expect(marker).toEqual([
      { start: 0, end: 2, severity: 'error', message: 'x', fix: { label: 'Mend', text: '{\n  "a": 1\n}' } },
    ]);
  });
});
