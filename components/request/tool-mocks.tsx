import type { DraftTool } from '@/lib/draft/draft';
import { ToolMock } from './tool-mock';

/** Up to so many mocks stand one under another; of more tools, only the selected one shows its mock. */
const FEW = 3;

type ToolMocksProps = {
  readonly tools: readonly DraftTool[];
  readonly selected: number;
  readonly onChange: (tool: number, code: string) => void;
};

/** The mocks of the tools. */
export function ToolMocks({ tools, selected, onChange }: ToolMocksProps) {
  const isFew = tools.length <= FEW;
  return tools.map((tool, index) =>
    isFew || index === selected ? (
      <ToolMock
        // A tool has no identity but its place; the one mock of many tools stays folded or open from tool to tool.
        key={isFew ? index : 'selected'}
        tool={tool}
        index={index}
        onChange={(code) => onChange(index, code)}
      />
    ) : null,
  );
}
