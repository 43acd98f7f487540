'use client';

import { useId, useMemo, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { DraftTool } from '@/lib/draft/draft';
import { toolLabel } from '@/lib/tools/tool-label';
import { MockTrial } from './mock-trial';
import { parameterNames } from './tool-list-edits';

const HINT = `args holds the arguments of a call;
return gives its result. For example:
return { temperature: 18 };`;

type ToolMockProps = {
  readonly tool: DraftTool;
  readonly index: number;
  readonly onChange: (code: string) => void;
};

/** The function that answers the tool's calls here, with a way to try it. */
export function ToolMock({ tool, index, onChange }: ToolMockProps) {
  const id = useId();
  const [open, setOpen] = useState(true);
  const { definition, mock = '' } = tool;
  const name = toolLabel(definition);
  const completions = useMemo(
    () => parameterNames(definition).map((label) => ({ label, insert: label, detail: 'argument', after: 'args.' })),
    [definition],
  );
  const lines = Math.min(8, Math.max(mock === '' ? 3 : 2, mock.split('\n').length));
  return (
    <div className="shrink-0 border-line border-t">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column everywhere */}
      <div role="group" aria-label={`Mock ${name}`}>
        <button
          type="button"
          aria-label="Mock"
          aria-describedby={`${id}-about`}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!open)}
          className="flex h-8 w-full items-center gap-1.5 px-4 text-left -outline-offset-2"
        >
          <Icon name="chevron" className={classNames('size-3.5 shrink-0 text-muted', !open && '-rotate-90')} />
          <span className="shrink-0 font-medium">Mock</span>
          <span className="max-w-[45%] shrink-0 truncate font-mono text-[12.5px]">{name}</span>
          <span id={`${id}-about`} className="truncate text-[12.5px] text-muted">
            {about(mock)}
          </span>
        </button>
        <div id={`${id}-body`} hidden={!open} className="px-4 pb-1">
          {open ? (
            <CodeEditor
              label={`Mock code for ${name}`}
              language="javascript"
              path={`mock-${index}.js`}
              value={mock}
              onChange={onChange}
              completions={completions}
              placeholder={HINT}
              height={`${lines * 20 + 18}px`}
            />
          ) : null}
        </div>
      </div>
      {open && mock.trim() !== '' ? (
        <MockTrial key={`${index} ${name}`} name={name} definition={definition} code={mock} />
      ) : null}
    </div>
  );
}

function about(mock: string): string {
  if (mock.trim() === '') return 'none: a JavaScript function could answer the calls here';
  const lines = mock.split('\n').length;
  return `JavaScript, ${lines === 1 ? '1 line' : `${lines} lines`}; answers calls here, cut off from page and network`;
}
