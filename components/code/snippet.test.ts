import { describe, expect, it } from 'vitest';
import { type Column, type Draft, NEW_DRAFT } from '@/lib/draft/draft';
import { modelFor } from '@/lib/providers/model-for';
import type { ProviderStatus } from '@/lib/providers/provider';
import { providerFrom } from '@/lib/providers/provider-from';
import { SNIPPET_TARGETS } from '@/lib/snippets/targets';
import { type SnippetSource, snippetDocs, snippetOf } from './snippet';

const LAB: ProviderStatus = {
  id: 'own-0123456789',
  label: 'Lab vLLM',
  baseUrl: 'http://127.0.0.1:8000/v1',
  keyEnv: null,
  auth: 'optional',
  scheme: 'bearer',
  headers: ['X-Team'],
  key: 'browser',
};
const OXEN: ProviderStatus = {
  ...LAB,
  id: 'oxen',
  label: 'Oxen',
  baseUrl: 'https://hub.oxen.ai/api/ai',
  keyEnv: 'OXEN_API_KEY',
  auth: 'required',
  headers: [],
  key: 'none',
};
const EVERYWHERE = SNIPPET_TARGETS.filter(({ providers, requests }) => providers === null && requests === 'all');

function source(status: ProviderStatus, column: Partial<Column> = {}, draft: Partial<Draft> = {}): SnippetSource {
  const provider = providerFrom(status);
  const model = 'mistral-small-2503';
  const whole: Column = { id: 'a', params: {}, extra: {}, provider: status.id, model, ...column };
  return {
    draft: { ...NEW_DRAFT, ...draft, columns: [whole] },
    column: whole,
    provider,
    model: modelFor(provider, model, []),
  };
}

describe('the code of an own endpoint', () => {
  it.each(EVERYWHERE.map((target) => [target.label, target.id]))('%s: address, key and headers', (_, language) => {
    const printed = (change: Partial<ProviderStatus>) =>
      snippetOf(source({ ...LAB, ...change }), { level: 'as-run', language }).code ?? '';
    const bearer = printed({});
    expect(bearer).toContain('http://127.0.0.1:8000/v1');
    expect(bearer).toContain('LAB_VLLM_API_KEY');
    expect(bearer).toContain('LAB_VLLM_X_TEAM');
    const named = printed({ scheme: 'x-api-key' });
    expect(named).toContain('x-api-key');
    expect(named).not.toContain('Bearer');
    const open = printed({ scheme: 'none', auth: 'none', key: 'not-needed', headers: [] });
    expect(open).not.toMatch(/LAB_VLLM|Bearer/);
  });
});

describe('the languages', () => {
  const labels = (of: SnippetSource) =>
    snippetOf(of, { level: 'as-run', language: 'curl' }).targets.map(({ label }) => label);
  const tool = { id: 't', enabled: true, definition: { type: 'function', function: { name: 'f' } } };

  it('hold loops only where there are tools, and fall back to the first', () => {
    expect(labels(source(OXEN)).filter((label) => label.includes('loop'))).toEqual([]);
    const choice = { level: 'as-run', language: 'python-openai-loop' } as const;
    expect(snippetOf(source(OXEN), choice).target?.id).toBe('curl');
    const withTools = source(OXEN, { extra: { tools: [tool.definition] } });
    expect(labels(withTools).filter((label) => label.includes('loop'))).toHaveLength(2);
    expect(snippetOf(withTools, choice).target?.id).toBe('python-openai-loop');
  });
});

describe('docs', () => {
  it('hold the three levels of Oxen’s pages, byte for byte as the Code tab prints them', () => {
    const oxen = source(OXEN);
    const page = snippetDocs(oxen, 'curl');
    expect(page.match(/^### .+$/gm)).toEqual(['### Minimal', '### Basic parameters', '### All parameters']);
    for (const level of ['minimal', 'basic', 'all'] as const) {
      expect(page).toContain(`\`\`\`bash\n${snippetOf(oxen, { level, language: 'curl' }).code}\n\`\`\``);
    }
  });

  it('are nothing where there is no request', () => {
    expect(snippetDocs(source(OXEN, { model: '' }), 'curl')).toBe('');
  });
});
