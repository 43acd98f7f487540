'use client';

import { Suspense, useMemo, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import type { DraftTool } from '@/lib/draft/draft';
import { readJsonText } from '@/lib/schema/json-text';
import { TOOL_TEMPLATES } from '@/lib/tools/templates';
import { ToolBar } from './tool-bar';
import { ToolChoice } from './tool-choice';
import { ToolFindings } from './tool-findings';
import { ToolList } from './tool-list';
import { addTools, setMock } from './tool-list-edits';
import { TOOL_LIST_SCHEMA } from './tool-list-schema';
import { toolName } from './tool-list-text';
import { ToolMocks } from './tool-mocks';
import { useToolList, useToolMarkers } from './use-tool-list';

const SignatureDialog = lazyPart(
  () => import('./signature-dialog').then((part) => part.SignatureDialog),
  LayerNotLoaded,
);

const EXPLANATION = `A tool is a function the model may call:
it gives arguments, you give the result.
Write a JSON array of tools here,
or begin with a template.`;

/** The tools of the draft: a list of them, their JSON, and their mocks. */
export function ToolsTab() {
  const { tools, text, problem, change, apply } = useToolList();
  const { markers, fresh } = useToolMarkers(tools, text, problem);
  const [chosen, setChosen] = useState(0);
  const [shown, setShown] = useState<{ readonly tool: number }>();
  const [signing, setSigning] = useState(false);
  const selected = Math.min(chosen, tools.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is shown once, in the text of that moment
  const reveal = useMemo(() => (shown === undefined ? undefined : placeOf(text, shown.tool)), [shown]);
  const ofRules = useMemo(() => markers.filter((marker) => marker.from === 'rules'), [markers]);

  function select(tool: number) {
    setChosen(tool);
    setShown({ tool });
  }

  function take(next: readonly DraftTool[], tool?: number) {
    apply(next);
    if (tool !== undefined) select(tool);
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <ToolBar
        tools={tools}
        selected={selected}
        locked={problem !== undefined}
        onChange={take}
        onSignature={() => setSigning(true)}
      />
      {tools.length === 0 ? (
        <Templates locked={problem !== undefined} onAdd={(added) => take(added, 0)} />
      ) : (
        <ToolList
          tools={tools}
          markers={markers}
          selected={selected}
          locked={problem !== undefined}
          onSelect={select}
          onChange={take}
        />
      )}
      <div className="flex min-h-[200px] flex-1 flex-col px-4 pt-2">
        <CodeEditor
          label="Tools JSON"
          language="json"
          path="tools.json"
          value={text}
          onChange={change}
          schema={TOOL_LIST_SCHEMA}
          markers={ofRules}
          reveal={reveal}
          placeholder={EXPLANATION}
          problem={problem === undefined ? undefined : `${problem} Run waits for it.`}
        />
      </div>
      <ToolFindings tools={tools} markers={markers} onFix={(fixed) => fresh && change(fixed)} />
      <ToolMocks tools={tools} selected={selected} onChange={(tool, code) => apply(setMock(tools, tool, code))} />
      <ToolChoice />
      {signing ? (
        <Suspense>
          <SignatureDialog
            onClose={() => setSigning(false)}
            onAdd={(definitions) => {
              setSigning(false);
              const added = addTools(
                tools,
                definitions.map((definition) => ({ definition })),
              );
              take(added, tools.length);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

type TemplatesProps = { readonly locked: boolean; readonly onAdd: (tools: readonly DraftTool[]) => void };

/** What to begin with where there is no tool yet. */
function Templates({ locked, onAdd }: TemplatesProps) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-line border-t px-4 pt-2.5">
      <span className="text-muted">Begin with</span>
      {TOOL_TEMPLATES.map((template) => (
        <Button
          key={template.label}
          size="small"
          variant="outline"
          title={template.label}
          disabled={locked}
          onClick={() => onAdd(addTools([], [template]))}
          className="font-mono"
        >
          {toolName(template.definition)}
        </Button>
      ))}
    </div>
  );
}

function placeOf(text: string, tool: number) {
  const { value, placeOf: find } = readJsonText(text);
  return find(Array.isArray(value) ? [tool] : []);
}
