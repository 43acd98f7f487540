'use client';

import { useRequest } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import { Select } from '@/components/ui/select';
import { isJsonObject, type JsonValue } from '@/lib/core/json';
import { visibleName } from '@/lib/core/visible-text';
import { toolName } from './tool-list-text';

const MODES = ['none', 'auto', 'required'];

/** `tool_choice` and `parallel_tool_calls`: unset means not sent. */
export function ToolChoice() {
  const tools = useRequest('tools');
  const toolChoice = useRequest('toolChoice');
  const parallelToolCalls = useRequest('parallelToolCalls');
  const { edit } = useActions();
  const names = [...new Set(tools.map((tool) => toolName(tool.definition)))].filter((name) => name !== '');
  const chosen = choiceKey(toolChoice);
  const known = chosen.startsWith('tool:') ? names.includes(chosen.slice(5)) : chosen !== 'other';
  const options = [
    { value: '', label: 'unset' },
    ...MODES.map((mode) => ({ value: `mode:${mode}`, label: mode })),
    ...names.map((name) => ({ value: `tool:${name}`, label: visibleName(name) })),
    ...(known ? [] : [{ value: chosen, label: otherLabel(toolChoice) }]),
  ];
  return (
    <div className="grid shrink-0 grid-cols-[1fr_auto] items-center gap-x-3 gap-y-2 border-line border-t px-4 py-3">
      <span className="font-mono text-[12.5px]">tool_choice</span>
      <Select
        label="tool_choice"
        value={chosen}
        options={options}
        dim={toolChoice === undefined}
        onChange={(key) => key !== 'other' && edit({ type: 'set-tool-choice', value: choiceOf(key) })}
        className="w-44"
      />
      <span className="font-mono text-[12.5px]">parallel_tool_calls</span>
      <Select
        label="parallel_tool_calls"
        value={parallelToolCalls === undefined ? '' : String(parallelToolCalls)}
        options={[
          { value: '', label: 'unset' },
          { value: 'true', label: 'true' },
          { value: 'false', label: 'false' },
        ]}
        dim={parallelToolCalls === undefined}
        onChange={(key) => edit({ type: 'set-parallel-tool-calls', value: key === '' ? undefined : key === 'true' })}
        className="w-44"
      />
    </div>
  );
}

/** The option that stands for a value: "" unset, `mode:`, `tool:`, or `other` for JSON that only a file could bring. */
function choiceKey(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && MODES.includes(value)) return `mode:${value}`;
  const name = namedTool(value);
  return name === undefined ? 'other' : `tool:${name}`;
}

function choiceOf(key: string): JsonValue | undefined {
  if (key.startsWith('mode:')) return key.slice(5);
  if (key.startsWith('tool:')) return { type: 'function', function: { name: key.slice(5) } };
  return undefined;
}

/** The name in exactly `{type: 'function', function: {name}}`; any other object is kept as it is. */
function namedTool(value: JsonValue): string | undefined {
  if (!isJsonObject(value) || value.type !== 'function' || Object.keys(value).length !== 2) return undefined;
  const { function: body } = value;
  if (!isJsonObject(body) || Object.keys(body).length !== 1) return undefined;
  return typeof body.name === 'string' ? body.name : undefined;
}

function otherLabel(value: JsonValue | undefined): string {
  const name = value === undefined ? undefined : namedTool(value);
  return name === undefined ? JSON.stringify(value).slice(0, 60) : `${name} (not in the list)`;
}
