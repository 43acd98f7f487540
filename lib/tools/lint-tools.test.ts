import { describe, expect, test } from 'vitest';
import type { ToolDefinition } from '../chat/message';
import { type CheckedTool, lintTools } from './lint-tools';
import { TOOL_TEMPLATES } from './templates';
import { lint, OPENAI, OWN, strict, tool } from './testing/tools';
import { toolRulesFor } from './tool-rules';

describe('the list', () => {
  const named = (name: string): ToolDefinition => tool({ name });
  const on = (definition: ToolDefinition): CheckedTool => ({ definition, enabled: true });
  const off = (definition: ToolDefinition): CheckedTool => ({ definition, enabled: false });

  test('a name used twice among enabled tools is renamed to a free one', () => {
    const found = lintTools([on(named('a')), on(named('a_2')), on(named('a'))], OPENAI);
    expect(found.map((each) => [each.tool, each.rule, each.fix?.definition])).toEqual([
      [2, 'name-duplicate', named('a_3')],
    ]);
    expect(lintTools([on(named('a')), off(named('a'))], OPENAI)).toEqual([]);
  });

  test('a mended name does not meet another one', () => {
    const found = lintTools([on(named('a_b')), on(named('a b'))], OPENAI);
    expect(found.map((each) => each.fix?.definition)).toEqual([named('a_b_2')]);
  });

  test('at most 128 enabled tools', () => {
    const tools = Array.from({ length: 129 }, (_, index) => on(named(`t${index}`)));
    expect(lintTools(tools, OPENAI).map((each) => [each.tool, each.rule, each.severity])).toEqual([
      [128, 'too-many-tools', 'error'],
    ]);
    expect(lintTools(tools, OWN).map((each) => each.severity)).toEqual(['warning']);
    expect(lintTools([...tools.slice(1), off(named('t0'))], OPENAI)).toEqual([]);
  });

  test('the templates are clean everywhere', () => {
    const tools = TOOL_TEMPLATES.map(({ definition }) => on(definition));
    for (const id of ['openai', 'mistral', 'sandbox', 'oxen', 'azion', 'ollama', 'own-0123456789']) {
      expect(lintTools(tools, toolRulesFor({ id }))).toEqual([]);
    }
  });
});

describe('providers differ', () => {
  const open = strict({ type: 'object', properties: { a: { type: 'string', default: 'x' } } });

  test('a server that is not known only warns about the core of strict mode', () => {
    expect(lint(open, OWN).map((each) => [each.rule, each.severity])).toEqual([
      ['strict-additional', 'warning'],
      ['strict-required', 'warning'],
    ]);
    expect(lint(open).map((each) => each.rule)).toEqual(['strict-additional', 'strict-required', 'strict-keyword']);
  });

  test('Mistral wants parameters', () => {
    const found = lint(tool({}), toolRulesFor({ id: 'mistral' }));
    expect(found.map((each) => each.fix?.definition)).toEqual([
      tool({ parameters: { type: 'object', properties: {} } }),
    ]);
    expect(lint(tool({}))).toEqual([]);
  });

  test("OpenAI's custom tools are tools there", () => {
    const custom = { type: 'custom', custom: { name: 'shell', description: 'Runs.' } };
    expect(lint(custom)).toEqual([]);
    expect(lint(custom, OWN).map((each) => each.rule)).toEqual(['type']);
  });
});
