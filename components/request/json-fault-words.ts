import { readJsonText } from '@/lib/schema/json-text';

/** Where a text stops being JSON, for the end of a sentence: " at line 3, column 7" or " yet: it ends too early". */
export function jsonFaultWords(text: string): string {
  const { fault } = readJsonText(text);
  if (fault === undefined) return ' yet: it ends too early';
  const lines = text.slice(0, fault.at).split('\n');
  return ` at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
