import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../core/wire';
import { SNIPPET_TARGETS, targetsFor } from './targets';

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
    expect(targetsFor('azion').map(({ label }) => label)).toContain('Azion.AI.run');
    for (const id of ['oxen', 'sandbox', 'own-0123456789']) {
      expect(targetsFor(id).map(({ label }) => label)).toEqual([
        'cURL',
        'Python (requests)',
        'Python (OpenAI SDK)',
        'JavaScript (fetch)',
        'JavaScript (OpenAI SDK)',
      ]);
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
      expect(text).not.toMatch(/\n$|[ \t]+\n|\t/);
      expect(target.print(wire, { floats: new Set() })).toBe(text);
      expect(JSON.stringify(wire)).toBe(before);
      expect(text).not.toContain('$(id)');
    },
  );

  it('reads the base URL from the environment', () => {
    const texts = SNIPPET_TARGETS.map((target) => target.print(wire, { floats: new Set() }));
    expect(texts[0]).toContain('curl -N -X POST "$AZION_BASE_URL/chat/completions" \\\n');
    expect(texts[1]).toContain(`f"{os.environ['AZION_BASE_URL']}/chat/completions"`);
    expect(texts[2]).toContain("base_url=os.environ['AZION_BASE_URL'],");
    expect(texts[3]).toContain('process.env.AZION_BASE_URL}/chat/completions`');
  });

  it('imports os only where the environment is read', () => {
    const plain: WireRequest = { ...wire, url: 'http://127.0.0.1:1/v1/chat/completions', headers: {} };
    for (const target of SNIPPET_TARGETS.filter(({ editorLanguage }) => editorLanguage === 'python')) {
      expect(target.print(plain, { floats: new Set() })).not.toContain('import os');
      expect(target.print(wire, { floats: new Set() })).toContain('import os');
    }
  });
});
