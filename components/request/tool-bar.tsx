'use client';

import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import type { DraftTool } from '@/lib/draft/draft';
import { TOOL_TEMPLATES } from '@/lib/tools/templates';
import { toolLabel } from '@/lib/tools/tool-label';
import { addTools, BLANK_TOOL, duplicateTool, moveTool, type NewTool, removeTool } from './tool-list-edits';
import { toolName } from './tool-list-text';

type ToolBarProps = {
  readonly tools: readonly DraftTool[];
  readonly selected: number;
  /** The typed list does not parse: changing it here would lose the text. */
  readonly locked: boolean;
  /** A changed list, and the tool to select in it. */
  readonly onChange: (tools: readonly DraftTool[], select: number) => void;
  readonly onSignature: () => void;
};

/** What can be done with the list and with the selected tool. */
export function ToolBar({ tools, selected, locked, onChange, onSignature }: ToolBarProps) {
  const last = tools.length - 1;
  const act = (next: readonly DraftTool[], select: number) => locked || onChange(next, select);
  const add = (tool: NewTool) => act(addTools(tools, [tool]), tools.length);
  const action = (name: string, icon: IconName, idle: boolean, run: () => void) => (
    <Button
      size="icon"
      aria-label={name}
      title={name}
      // Not disabled: a button that goes dead under the finger loses the focus.
      aria-disabled={locked || idle}
      onClick={() => idle || run()}
      className="text-muted aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent"
    >
      <Icon name={icon} className="size-3.5" />
    </Button>
  );
  return (
    <div className="flex h-10 shrink-0 items-center gap-0.5 pr-3 pl-4">
      <p className="min-w-0 flex-1 truncate pr-2 text-muted">{summaryOf(tools)}</p>
      {tools.length === 0 ? null : (
        <>
          {action('Move tool up', 'up', selected === 0, () =>
            act(moveTool(tools, selected, selected - 1), selected - 1),
          )}
          {action('Move tool down', 'down', selected === last, () =>
            act(moveTool(tools, selected, selected + 1), selected + 1),
          )}
          {action('Duplicate tool', 'copy', false, () => act(duplicateTool(tools, selected), selected + 1))}
          {action('Remove tool', 'trash', false, () => act(removeTool(tools, selected), Math.max(0, selected - 1)))}
        </>
      )}
      <MenuButton
        label="Add tool"
        className="ml-1 h-7 border border-line2 px-2 text-text hover:border-field"
        sections={[
          {
            id: 'new',
            entries: [
              { id: 'blank', label: 'Blank tool', onSelect: () => add(BLANK_TOOL) },
              {
                id: 'signature',
                label: 'From a function signature…',
                detail: 'TypeScript, Python',
                onSelect: () => locked || onSignature(),
              },
            ],
          },
          {
            id: 'templates',
            heading: 'Templates',
            entries: TOOL_TEMPLATES.map((template) => ({
              id: template.label,
              label: toolName(template.definition) || template.label,
              detail: template.label,
              onSelect: () => add(template),
            })),
          },
        ]}
      >
        <Icon name="plus" className="size-3.5" />
        Add tool
      </MenuButton>
    </div>
  );
}

function summaryOf(tools: readonly DraftTool[]): string {
  if (tools.length === 0) return 'No tools';
  const names = tools.map((tool) => toolLabel(tool.definition));
  const off = tools.filter((tool) => !tool.enabled).length;
  const counted = tools.length === 1 ? '1 tool' : `${tools.length} tools`;
  return `${counted}${off === 0 ? '' : `, ${off} off`}: ${names.join(', ')}`;
}
