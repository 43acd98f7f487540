import type { DraftTool } from '@/lib/draft/draft';
import { readJsonText } from '@/lib/schema/json-text';
import { printToolList } from './tool-list-text';

/** The text of a changed list: every tool that is still there keeps the layout it was typed in. */
export function layToolList(text: string, before: readonly DraftTool[], after: readonly DraftTool[]): string {
  const json = readJsonText(text);
  if (after.length === 0 || !json.complete || !Array.isArray(json.value)) return printToolList(after);
  const typed = new Map(
    before.flatMap((tool, index) => {
      const place = json.placeOf([index]);
      return place === undefined ? [] : [[tool.definition, text.slice(place.start, place.end)] as const];
    }),
  );
  const pieces = after.map(({ definition }) => typed.get(definition) ?? printed(definition));
  return `[\n  ${pieces.join(',\n  ')}\n]`;
}

function printed(definition: DraftTool['definition']): string {
  return JSON.stringify(definition, null, 2).replaceAll('\n', '\n  ');
}
