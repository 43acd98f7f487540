import { isJsonObject } from '../core/json';
import type { Column, Draft, DraftTool } from './draft';
import { sharedFields } from './request-body';

/** The mock of the tool of this name, as the column would send it; undefined where there is none. */
export function mockOf(draft: Draft, columnId: string, name: string): string | undefined {
  const column: Column | undefined = draft.columns.find(({ id }) => id === columnId);
  const tools = column === undefined ? draft.tools : sharedFields(draft, column).tools;
  const named = tools.filter((tool) => tool.mock !== undefined && tool.mock.trim() !== '' && nameOf(tool) === name);
  return (named.find((tool) => tool.enabled) ?? named[0])?.mock;
}

function nameOf({ definition }: DraftTool): unknown {
  const inner = definition[String(definition.type)];
  return isJsonObject(inner) ? inner.name : undefined;
}
