'use client';

import { CodeEditor } from '@/components/editor/code-editor';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { DraftTool } from '@/lib/draft/draft';
import { EXAMPLE_DRAFTS } from '@/lib/draft/examples';
import { ToolChoice } from './tool-choice';
import { TOOL_LIST_SCHEMA } from './tool-list-schema';
import { toolName } from './tool-list-text';
import { useToolText } from './use-tool-text';

/** The tool of the provider pages that the product started from, as the London example has it. */
const TEMPLATE = EXAMPLE_DRAFTS.flatMap((example) => example.draft.tools).find(isGetWeather);

const EXPLANATION = `A tool is a function the model may call:
it gives arguments, you give the result.
Write a JSON array of tools here,
or begin with the example.`;

/** The tools of the draft as JSON. Text that does not parse leaves the last good tools in the draft. */
export function ToolsTab() {
  const { tools, text, problem, change } = useToolText();
  const { edit } = useActions();
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="flex shrink-0 items-center gap-2 px-4 pt-3 pb-2">
        <p className="min-w-0 flex-1 truncate text-muted">{summaryOf(tools)}</p>
        <Button
          size="small"
          variant="outline"
          disabled={tools.some(isGetWeather) || problem !== undefined}
          onClick={() => TEMPLATE !== undefined && edit({ type: 'set-tools', tools: [...tools, TEMPLATE] })}
        >
          <Icon name="plus" className="size-3.5" />
          Add get_weather
        </Button>
      </div>
      <div className="flex min-h-[180px] flex-1 flex-col px-4">
        <CodeEditor
          label="Tools JSON"
          language="json"
          path="tools.json"
          value={text}
          onChange={change}
          schema={TOOL_LIST_SCHEMA}
          placeholder={EXPLANATION}
          problem={problem === undefined ? undefined : `${problem} Run waits for it.`}
        />
      </div>
      <SwitchedOff tools={tools} />
      <ToolChoice />
    </div>
  );
}

function isGetWeather(tool: DraftTool): boolean {
  return toolName(tool.definition) === 'get_weather';
}

/** Tools of an opened draft can be switched off; this list shows them all, so it says which are not sent. */
function SwitchedOff({ tools }: { readonly tools: readonly DraftTool[] }) {
  const { edit } = useActions();
  const off = tools.filter((tool) => !tool.enabled);
  if (off.length === 0) return null;
  return (
    <p className="flex shrink-0 items-center gap-2 px-4 pb-2 text-muted">
      <span className="min-w-0 flex-1 truncate">
        Switched off, not sent: {off.map((tool) => toolName(tool.definition) || 'unnamed').join(', ')}
      </span>
      <Button
        size="small"
        variant="outline"
        onClick={() => edit({ type: 'set-tools', tools: tools.map((tool) => ({ ...tool, enabled: true })) })}
      >
        Switch on
      </Button>
    </p>
  );
}

function summaryOf(tools: readonly DraftTool[]): string {
  if (tools.length === 0) return 'No tools';
  const names = tools.map((tool) => toolName(tool.definition) || 'unnamed');
  return `${tools.length === 1 ? '1 tool' : `${tools.length} tools`}: ${names.join(', ')}`;
}
