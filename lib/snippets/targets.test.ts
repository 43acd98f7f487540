import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import type { WireRequest } from '../core/wire';
import type { SnippetTarget } from './target';
import { SNIPPET_TARGETS, targetsFor } from './targets';
import { curl } from './targets/curl';
import { goTarget } from './targets/go';
import { httpie } from './targets/httpie';
import { javascriptFetch } from './targets/javascript-fetch';
import { javascriptOpenai } from './targets/javascript-openai';
import { phpTarget } from './targets/php';
import { pythonHttpx } from './targets/python-httpx';
import { pythonOpenai } from './targets/python-openai';
import { pythonRequests } from './targets/python-requests';
import { ruby } from './targets/ruby';

const FOLDER = new URL('./targets/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the table of targets', () => {
  it('holds every target file, under the name of the file', async () => {
    expect(SNIPPET_TARGETS.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort());
    for (const file of files) {
      const module = (await import(new URL(file, FOLDER).href)) as Record<string, unknown>; // a module's exports
      const target = SNIPPET_TARGETS.find(({ id }) => `${id}.ts` === file);
      expect(Object.values(module), file).toContain(target);
    }
  });

  it('begins with cURL and names each target once', () => {
    expect(SNIPPET_TARGETS[0].id).toBe('curl');
    expect(new Set(SNIPPET_TARGETS.map(({ label }) => label)).size).toBe(SNIPPET_TARGETS.length);
  });

  it('offers Azion.AI.run for Azion alone', () => {
    expect(targetsFor('azion', undefined).map(({ label }) => label)).toContain('Azion.AI.run');
    for (const id of ['oxen', 'sandbox', 'own-0123456789']) {
      expect(targetsFor(id, undefined).map(({ label }) => label)).toEqual([
        'cURL',
        'HTTPie',
        'Python (requests)',
        'Python (httpx)',
        'Python (OpenAI SDK)',
        'JavaScript (fetch)',
        'JavaScript (OpenAI SDK)',
        'Go (net/http)',
        'PHP',
        'Ruby (net/http)',
      ]);
    }
  });

  it('offers the loops where there are functions to call', () => {
    const labels = (tools: readonly JsonValue[]) => targetsFor('oxen', { body: { tools } }).map(({ label }) => label);
    const loops = ['Python (OpenAI SDK) loop', 'JavaScript (OpenAI SDK) loop'];
    expect(labels([{ type: 'function', function: { name: 'f' } }])).toEqual(expect.arrayContaining(loops));
    for (const tools of [[], [{ type: 'web_search' }], ['f']]) {
      expect(labels(tools).filter((label) => label.includes('loop'))).toEqual([]);
    }
  });

  it('has no target that makes code out of text', () => {
    for (const file of files) {
      expect(readFileSync(new URL(file, FOLDER), 'utf8'), file).not.toMatch(
        /printedCode|joinCode|codeTag|new Code|\.text\s*\+/,
      );
    }
  });
});

describe('what every target prints', () => {
  const wire: WireRequest = {
    method: 'POST',
    url: { variable: 'AZION_BASE_URL', path: '/chat/completions' },
    headers: { 'Content-Type': 'application/json', 'x-api-key': { secret: 'K$(id) "1' } },
    body: { model: 'm', messages: [], stream: true },
  };

  it.each(SNIPPET_TARGETS.map((target) => [target.label, target] as const))(
    '%s: no newline at the end, stable',
    (_, target) => {
      const before = JSON.stringify(wire);
      const text = target.print(wire, { floats: new Set() });
      expect(text).not.toMatch(/\n$|[ \t]+\n/);
      expect(text.includes('\t'), 'only gofmt indents with tabs').toBe(target.editorLanguage === 'go');
      expect(target.print(wire, { floats: new Set() })).toBe(text);
      expect(JSON.stringify(wire)).toBe(before);
      expect(text).not.toContain('$(id)');
    },
  );

  it('reads the base URL from the environment', () => {
    const addresses: readonly [SnippetTarget, string][] = [
      [curl, 'curl -N -X POST "$AZION_BASE_URL/chat/completions" \\\n'],
      [httpie, 'http --check-status --stream POST "$AZION_BASE_URL/chat/completions" \\\n'],
      [pythonRequests, `f"{os.environ['AZION_BASE_URL']}/chat/completions"`],
      [pythonHttpx, `f"{os.environ['AZION_BASE_URL']}/chat/completions"`],
      [pythonOpenai, "base_url=os.environ['AZION_BASE_URL'],"],
      [javascriptFetch, 'process.env.AZION_BASE_URL}/chat/completions`'],
      [javascriptOpenai, 'baseURL: process.env.AZION_BASE_URL,'],
      [goTarget, 'os.Getenv("AZION_BASE_URL")+"/chat/completions"'],
      [phpTarget, "getenv('AZION_BASE_URL') . '/chat/completions'"],
      [ruby, `"#{ENV.fetch("AZION_BASE_URL")}/chat/completions"`],
    ];
    for (const [target, address] of addresses) {
      expect(target.print(wire, { floats: new Set() })).toContain(address);
    }
  });

  it('imports os only where the environment is read', () => {
    const plain: WireRequest = { ...wire, url: 'http://127.0.0.1:1/v1/chat/completions', headers: {} };
    for (const target of SNIPPET_TARGETS.filter(({ editorLanguage }) => editorLanguage === 'python')) {
      expect(target.print(plain, { floats: new Set() })).not.toContain('import os');
      expect(target.print(wire, { floats: new Set() })).toContain('import os');
    }
  });
});
