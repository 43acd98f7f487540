import { expect, it } from 'vitest';
import type { ImportedRequest } from '@/lib/importers/imported-request';
import { isRemarkable } from './is-remarkable';
import { recognisedWords } from './recognised-words';

const REQUEST: ImportedRequest = { body: {}, headers: [], notes: [] };

it('names the kind of text and the host that it calls', () => {
  const importer = { id: 'curl', label: 'cURL' };
  const url = 'https://api.openai.com/v1/chat/completions';
  expect(recognisedWords({ importer, request: { ...REQUEST, url } }, 'https://proxy.example')).toBe(
    'cURL for api.openai.com',
  );
  const named = { ...REQUEST, url: { variable: 'OPENAI_BASE_URL', path: '/chat/completions' } };
  expect(recognisedWords({ importer, request: named }, 'https://api.openai.com/v1')).toBe('cURL for api.openai.com');
  expect(recognisedWords({ importer, request: named }, null)).toBe('cURL');
  expect(recognisedWords({ importer, request: REQUEST }, 'https://api.openai.com/v1')).toBe('cURL');
});

it('remarks on long and many-lined texts alone', () => {
  expect(isRemarkable('hello')).toBe(false);
  expect(isRemarkable(`https://example.com/${'x'.repeat(500)}`)).toBe(false);
  expect(isRemarkable('one\ntwo')).toBe(false);
  expect(isRemarkable('import x\n\nx.y()\nz()')).toBe(true);
  expect(isRemarkable('word '.repeat(100))).toBe(true);
});
