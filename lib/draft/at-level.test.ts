import { describe, expect, it } from 'vitest';
import type { Model } from '../providers/model';
import type { Provider } from '../providers/provider';
import { providerRow } from '../providers/table';
import { atLevel, CODE_LEVELS, type CodeLevel } from './at-level';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import { EXAMPLE_DRAFTS } from './examples';
import { findings } from './findings';
import { parseDraft } from './parse-draft';

function known(id: string, changes: Partial<Provider> = {}): Provider {
  const row = providerRow(id);
  if (row === undefined) throw new Error(id);
  return { ...row, headers: [], key: 'none', ...changes };
}

const model: Model = { id: 'mistral-small-2503', label: 'm', kind: 'chat', input: [], facts: [], notes: [] };
const column: Column = {
  id: 'a',
  provider: 'oxen',
  model: 'mistral-small-2503',
  params: { stream: true },
  extra: {},
  untouched: ['stream'],
};

function leveled(level: CodeLevel, own: Partial<Column> = {}, draft: Draft = NEW_DRAFT) {
  const result = atLevel(draft, { ...column, ...own }, known('oxen'), model, level);
  if (!result.ok) throw new Error(result.failure.message);
  return { ...result.value, text: JSON.stringify(result.value.wire.body) };
}
const head = '{"model":"mistral-small-2503","messages":[{"role":"user","content":"Hello, what can you do?"}]';

describe('atLevel', () => {
  it("gives the three requests of Oxen's page for a new draft, and what Run sends", () => {
    expect(leveled('minimal').text).toBe(`${head}}`);
    expect(leveled('basic').text).toBe(`${head},"temperature":0.7,"max_tokens":1024,"stream":false}`);
    expect(leveled('all').text).toBe(`${head},"temperature":0.7,"max_tokens":1024,"stream":false,"top_p":1}`);
    expect(leveled('as-run').text).toBe(`${head},"stream":true,"stream_options":{"include_usage":true}}`);
    expect(leveled('basic').examples).toEqual(['temperature', 'max_tokens', 'stream']);
    expect(leveled('as-run').examples).toEqual([]);
    expect([...leveled('all').floats]).toEqual(['temperature', 'top_p']);
  });

  it('prints set values in place of examples, and every set field at All', () => {
    const own = { params: { stream: true, temperature: 0, seed: 3 }, extra: { x: null }, untouched: [] };
    expect(leveled('minimal', own).text).toBe(`${head}}`);
    expect(leveled('basic', own).text).toBe(`${head},"temperature":0,"max_tokens":1024,"stream":true}`);
    const all = leveled('all', own);
    expect(all.text).toBe(`${head},"temperature":0,"max_tokens":1024,"stream":true,"top_p":1,"seed":3,"x":null}`);
    expect(all.examples).toEqual(['max_tokens', 'top_p']);
  });

  it('prints a field once when it stands among the extra fields', () => {
    const all = leveled('all', { params: {}, extra: { top_p: 0.1, max_tokens: null }, untouched: [] });
    expect(all.text).toBe(`${head},"temperature":0.7,"stream":false,"top_p":0.1,"max_tokens":null}`);
  });

  it('keeps messages, tools and output at every level', () => {
    const draft: Draft = {
      ...NEW_DRAFT,
      tools: [{ definition: { type: 'function' }, enabled: true }],
      responseFormat: { type: 'json_object' },
    };
    for (const level of CODE_LEVELS) {
      expect(leveled(level, {}, draft).wire.body).toMatchObject({
        tools: [{ type: 'function' }],
        response_format: { type: 'json_object' },
      });
    }
  });
});

describe('variables', () => {
  it('are filled in at every level', () => {
    const draft: Draft = {
      ...NEW_DRAFT,
      messages: [{ role: 'user', content: 'in {{city}}' }],
      variables: { city: 'Łódź' },
    };
    for (const level of CODE_LEVELS) {
      expect(leveled(level, {}, draft).wire.body.messages).toEqual([{ role: 'user', content: 'in Łódź' }]);
    }
  });
});

describe('findings', () => {
  const sandbox = known('sandbox', { baseUrl: 'http://127.0.0.1:3000/api/sandbox/v1' });
  const found = (own: Partial<Column>, draft: Draft = NEW_DRAFT) =>
    findings(draft, { ...column, ...own }, sandbox, model).map(({ where }) => where);

  it('names what is out of range, refused together, or without a value', () => {
    expect(found({ params: { temperature: 9, top_p: 0.5 } })).toEqual(['temperature']);
    expect(found({ params: {}, extra: { tools: [], model: 'x', max_tokens: 0 } })).toEqual(['max_tokens', 'model']);
    const draft = { ...NEW_DRAFT, messages: [{ role: 'user', content: '{{a}} {{b}} {{a}}' }], variables: { b: '' } };
    expect(found({}, draft)).toEqual(['messages[0]']);
  });

  it('does not count fields that the model does not list', () => {
    expect(found({ params: { zeta: 1 }, extra: { other: 2 } })).toEqual([]);
  });
});

describe('EXAMPLE_DRAFTS', () => {
  it.each(EXAMPLE_DRAFTS.map(({ id, draft }) => [id, draft] as const))(
    '%s is a valid draft that builds',
    (_id, draft) => {
      expect(parseDraft(draft)).toEqual({ ok: true, value: { draft, dropped: [] } });
      const [first] = draft.columns;
      expect(providerRow(String(first?.provider))).toBeDefined();
    },
  );

  it("sends the request of Azion's page", () => {
    const draft = EXAMPLE_DRAFTS.find(({ id }) => id === 'european-capitals')?.draft ?? NEW_DRAFT;
    const [azion = column] = draft.columns;
    const result = atLevel(draft, azion, known('azion'), { ...model, id: azion.model }, 'as-run');
    expect(result).toMatchObject({
      ok: true,
      value: {
        wire: {
          url: { variable: 'AZION_BASE_URL', path: '/chat/completions' },
          headers: { 'Content-Type': 'application/json' },
          body: {
            model: 'casperhansen-mistral-small-24b-instruct-2501-awq',
            messages: [
              { role: 'system', content: 'You are a helpful assistant.' },
              { role: 'user', content: 'Name the european capitals' },
            ],
            stream: true,
            max_tokens: 1024,
          },
        },
      },
    });
    expect(result.ok && Object.keys(result.value.wire.body)).not.toContain('stream_options');
  });
});
