import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCS_CALLS } from './testing/docs-calls';
import { imported } from './testing/imported';

describe('calls of curl as public docs print them', () => {
  it.each(DOCS_CALLS)('$name', ({ text, target, model, roles, key, says = [] }) => {
    const { draft, provider, endpoint, request, notes } = imported(text);
    expect(provider?.id ?? endpoint?.baseUrl).toBe(target);
    expect(draft.columns[0]?.model).toBe(model);
    expect(draft.messages.map(({ role }) => role)).toEqual(roles);
    expect(request.credential).toEqual(key === undefined ? undefined : { variable: key });
    for (const pattern of says)
      expect(
        notes.some((note) => pattern.test(note)),
        `${pattern} in ${notes.join(' ')}`,
      ).toBe(true);
    if (says.length === 0) expect(notes).toEqual([]);
    expect(draft.columns[0]?.untouched).toBeUndefined();
  });
});

const SEEDS = ['oxen-minimal', 'oxen-basic', 'oxen-all'];

describe('the calls of Oxen’s docs', () => {
  it.each(SEEDS)('%s', (name) => {
    const text = readFileSync(new URL(`../snippets/fixtures/${name}.curl.txt`, import.meta.url), 'utf8');
    const indented = text.replaceAll(/^/gm, '      ');
    for (const source of [text, indented, `Ask it:\n\n\`\`\`bash cURL theme={null}\n${text}\n\`\`\`\nand more`]) {
      const { draft, provider, request, notes } = imported(source);
      expect(provider?.id).toBe('oxen');
      expect(notes).toEqual([]);
      expect(request.credential).toEqual({ variable: 'OXEN_API_KEY' });
      expect(draft.columns[0]?.model).toBe('mistral-small-2503');
      expect(draft.messages).toEqual([{ role: 'user', content: 'Hello, what can you do?' }]);
      const params = draft.columns[0]?.params;
      if (name !== 'oxen-minimal') expect(params).toMatchObject({ temperature: 0.7, max_tokens: 1024, stream: false });
    }
  });
});
