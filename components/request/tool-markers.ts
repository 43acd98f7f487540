import type { EditorMarker } from '@/components/editor/editor-marker';
import { isJsonObject } from '@/lib/core/json';
import type { DraftTool } from '@/lib/draft/draft';
import type { JsonPath } from '@/lib/schema/json-path';
import { readJsonText } from '@/lib/schema/json-text';
import { violations } from '@/lib/schema/validate';
import type { ToolFinding } from '@/lib/tools/tool-finding';
import { placeInJson } from './place-in-json';
import { replaceTool } from './tool-list-edits';
import { layToolList } from './tool-list-layout';
import { TOOL_LIST_SCHEMA } from './tool-list-schema';

/** A finding where it stands in the text of the list. */
export type ToolMarker = EditorMarker & { readonly tool: number; readonly from: 'rules' | 'schema' };

/** What is wrong with the list, with its place in the text; `tools` and `findings` are those of this text. */
export function toolMarkers(
  text: string,
  tools: readonly DraftTool[],
  findings: readonly ToolFinding[],
): readonly ToolMarker[] {
  const json = readJsonText(text);
  // One object alone is taken as a list of one.
  const inText = ([tool, ...path]: JsonPath): JsonPath =>
    isJsonObject(json.value) ? path : tool === undefined ? [] : [tool, ...path];
  const ofRules = findings.map(({ tool, path, severity, message, fix }): ToolMarker => {
    const marker = {
      tool,
      from: 'rules',
      severity,
      message,
      ...placeInJson(text, json, inText([tool, ...path])),
    } as const;
    if (fix === undefined) return marker;
    const mended = layToolList(text, tools, replaceTool(tools, tool, { definition: fix.definition }));
    return { ...marker, fix: { label: fix.label, text: mended } };
  });
  const ofSchema = schemaViolations(tools, findings).map(({ path, message }): ToolMarker => {
    const tool = typeof path[0] === 'number' ? path[0] : 0;
    return { tool, from: 'schema', severity: 'error', message, ...placeInJson(text, json, inText(path)) };
  });
  return [...ofRules, ...ofSchema].sort((left, right) => left.start - right.start);
}

/** What the shape of a tool forbids and no rule has named at that place already. */
function schemaViolations(tools: readonly DraftTool[], findings: readonly ToolFinding[]) {
  const named = findings.map(({ tool, path }): JsonPath => [tool, ...path]);
  const found = violations(
    TOOL_LIST_SCHEMA,
    tools.map(({ definition }) => definition),
  );
  return found.filter(({ path }) => !named.some((other) => isWithin(path, other) || isWithin(other, path)));
}

/** True where `path` is the place `outer` or inside it; a tool as a whole holds everything and says nothing. */
function isWithin(path: JsonPath, outer: JsonPath): boolean {
  return outer.length > 1 && outer.every((step, index) => path[index] === step);
}
