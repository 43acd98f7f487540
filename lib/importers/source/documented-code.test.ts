import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/json';
import { typedBody } from '../../draft/to-wire';
import { GENERIC } from '../../providers/rows/local-rows';
import { DOCUMENTED_JAVASCRIPT } from '../testing/documented-javascript';
import { DOCUMENTED_PYTHON } from '../testing/documented-python';
import { DOCUMENTED_PYTHON_MORE } from '../testing/documented-python-more';
import { type Imported, imported } from '../testing/imported';

const FIXTURES = new URL('../../snippets/fixtures/', import.meta.url);

function seed(name: string): Imported {
  return imported(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

function draftBody({ draft, provider }: Imported): JsonObject {
  const [column] = draft.columns;
  if (column === undefined) throw new Error('a draft has a column');
  return typedBody(draft, column, (provider ?? GENERIC).added);
}

describe('calls as public documentation writes them', () => {
  for (const [importer, rows] of [
    ['python', [...DOCUMENTED_PYTHON, ...DOCUMENTED_PYTHON_MORE]],
    ['javascript', DOCUMENTED_JAVASCRIPT],
  ] as const) {
    it.each(rows.map((row) => [row.name, row] as const))(`${importer}: %s`, (_name, row) => {
      const read = imported(row.code);
      expect(read.request.body).toEqual(row.body);
      expect(Object.keys(read.request.body)).toEqual(Object.keys(row.body));
      expect(draftBody(read)).toEqual(row.body);
      expect(read.importer).toBe(importer);
      expect(read.provider?.id ?? read.endpoint?.baseUrl).toBe(row.target);
      expect(read.request.credential).toEqual(row.credential);
      const expected = row.notes ?? [];
      expect(read.request.notes, read.request.notes.join('\n')).toEqual([]);
      for (const note of expected) expect(read.notes.join('\n')).toMatch(note);
    });
  }
});

describe('the calls of the model pages', () => {
  it.each(['oxen-minimal', 'oxen-basic', 'oxen-all'])('Python of %s', (name) => {
    const python = seed(`${name}.python.txt`);
    const curl = seed(`${name}.curl.txt`);
    expect(python.provider?.id).toBe('oxen');
    expect(python.request.credential).toEqual({ variable: 'OXEN_API_KEY' });
    expect(python.request.notes).toEqual([]);
    expect(python.draft).toEqual(curl.draft);
  });

  it.each([
    ['azion-chat.txt', ['model', 'stream', 'max_tokens', 'messages']],
    ['azion-tools.txt', ['model', 'stream', 'max_tokens', 'messages', 'tools']],
  ])('Azion.AI.run of %s', (name, fields) => {
    const read = seed(name);
    expect(read.provider?.id).toBe('azion');
    expect(read.request.notes).toEqual([]);
    expect(read.request.credential).toBeUndefined();
    expect(Object.keys(read.request.body)).toEqual(fields);
    expect(read.request.body).toMatchObject({
      model: 'casperhansen-mistral-small-24b-instruct-2501-awq',
      stream: true,
      max_tokens: 1024,
    });
    expect(draftBody(read)).toEqual(read.request.body);
  });
});
