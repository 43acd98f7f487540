import type { EditorMarker } from '@/components/editor/editor-marker';
import { readJsonText } from '@/lib/schema/json-text';
import type { OutputFinding } from './output-findings';
import { placeInJson } from './place-in-json';

/** The findings about the schema where they stand in its text, which must be the text of that schema. */
export function outputMarkers(text: string, findings: readonly OutputFinding[]): readonly EditorMarker[] {
  const json = readJsonText(text);
  return findings.flatMap(({ where, path, severity, message, fix }) => {
    if (where !== 'schema') return [];
    const marker = { ...placeInJson(text, json, path), severity, message };
    if (fix === undefined) return [marker];
    return [{ ...marker, fix: { label: fix.label, text: JSON.stringify(fix.schema, null, 2) } }];
  });
}
