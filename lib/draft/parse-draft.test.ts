import { describe, expect, it } from 'vitest';
import { NEW_DRAFT } from './draft';
import { parseDraft } from './parse-draft';

const [column] = NEW_DRAFT.columns;

describe('parseDraft', () => {
  it('keeps a whole draft', () => {
    expect(parseDraft(structuredClone(NEW_DRAFT))).toEqual({ ok: true, value: { draft: NEW_DRAFT, dropped: [] } });
  });

  it('takes no more columns than stand side by side', () => {
    const columns = (count: number) => Array.from({ length: count }, (_, index) => ({ ...column, id: `c${index}` }));
    expect(parseDraft({ ...NEW_DRAFT, columns: columns(12) }).ok).toBe(true);
    expect(parseDraft({ ...NEW_DRAFT, columns: columns(5000) })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-draft', path: 'columns', message: expect.stringMatching(/5,000 columns.*at most 12/) },
    });
  });

  it('H9 keeps open JSON on the wire and reports unknown envelope fields', () => {
    const result = parseDraft({
      ...NEW_DRAFT,
      apiKey: 'x',
      messages: [{ role: 'user', content: [{ type: 'weird', deep: { a: null } }], name: 'n' }],
      tools: [{ definition: { type: 'function', extra: 1 }, enabled: true, secret: 2 }],
      columns: [
        { ...column, provider: { label: 'Lab', baseUrl: 'http://h/v1', key: 'k' }, own: { messages: [], x: 1 } },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        draft: {
          messages: [{ role: 'user', content: [{ type: 'weird', deep: { a: null } }], name: 'n' }],
          tools: [{ definition: { type: 'function', extra: 1 }, enabled: true }],
          columns: [{ provider: { label: 'Lab', baseUrl: 'http://h/v1' }, own: { messages: [] } }],
        },
      },
    });
    expect(result.ok && [...result.value.dropped].sort()).toEqual([
      'apiKey',
      'columns[0].own.x',
      'columns[0].provider.key',
      'tools[0].secret',
    ]);
    expect(JSON.stringify(result.ok && result.value.draft)).not.toMatch(/apiKey|secret|"key"/);
  });

  it('H8 drops own __proto__ keys wherever they stand and pollutes nothing', () => {
    const text = JSON.stringify({
      ...NEW_DRAFT,
      variables: { PROTO: 'v' },
      responseFormat: { a: [{ PROTO: { polluted: 1 } }] },
    });
    const result = parseDraft(JSON.parse(text.replaceAll('PROTO', '__proto__')));
    expect(result.ok && [...result.value.dropped].sort()).toEqual([
      'responseFormat.a[0].__proto__',
      'variables.__proto__',
    ]);
    expect(result).toMatchObject({ ok: true, value: { draft: { responseFormat: { a: [{}] }, variables: {} } } });
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['no draft', 'x', undefined],
    ['a newer version', { ...NEW_DRAFT, v: 2 }, 'v'],
    ['no version', { messages: [] }, 'v'],
    ['no column', { ...NEW_DRAFT, columns: [] }, 'columns'],
    ['a message without role', { ...NEW_DRAFT, messages: [{ content: 'x' }] }, 'messages[0]'],
    ['a variable that is no text', { ...NEW_DRAFT, variables: { a: 1 } }, 'variables.a'],
  ])('refuses %s', (_name, value, path) => {
    const result = parseDraft(value);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid-draft', message: expect.any(String) } });
    if (path !== undefined) expect(result).toMatchObject({ failure: { path } });
  });

  it('refuses too many fields and too much depth', () => {
    const many = Object.fromEntries(Array.from({ length: 50_001 }, (_, index) => [`k${index}`, 0]));
    expect(parseDraft({ ...NEW_DRAFT, responseFormat: many }).ok).toBe(false);
    const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(parseDraft({ ...NEW_DRAFT, responseFormat: nested(63) }).ok).toBe(true);
    expect(parseDraft({ ...NEW_DRAFT, responseFormat: nested(64) }).ok).toBe(false);
  });
});
