import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '@/lib/core/json';
import { isNestedDeeper } from '@/lib/core/json-depth';
import { visibleName } from '@/lib/core/visible-text';
import type { WirePiece } from '@/lib/run/event';

const LONGEST = 200;
const PARSED_UP_TO = 20_000;

/** One line that says what a message brought: the delta of its first choice, usage, or the text itself. */
export function eventPreview(piece: WirePiece): string {
  if (piece.kind !== 'chunk' || piece.text.length > PARSED_UP_TO) return oneLine(piece.text);
  const parsed = parseJson(piece.text);
  if (!parsed.ok || !isJsonObject(parsed.value) || isNestedDeeper(parsed.value)) return oneLine(piece.text);
  const said = chunkWords(parsed.value);
  return oneLine(said === '' ? piece.text : said);
}

function chunkWords(chunk: JsonObject): string {
  const choices = Array.isArray(chunk.choices) ? chunk.choices.filter(isJsonObject) : [];
  const words = choices.flatMap((choice) => choiceWords(choice, choices.length > 1));
  return [...words, ...(isJsonObject(chunk.usage) ? [`usage ${JSON.stringify(chunk.usage)}`] : [])].join('  ');
}

function choiceWords(choice: JsonObject, several: boolean): readonly string[] {
  const delta = isJsonObject(choice.delta) ? choice.delta : {};
  const fields = Object.entries(delta).filter(([, value]) => value !== null && value !== '' && !isEmptyList(value));
  const finish = choice.finish_reason;
  const words = [
    ...fields.map(([name, value]) => `${name} ${JSON.stringify(value)}`),
    ...(typeof finish === 'string' && finish !== '' ? [`finish_reason ${JSON.stringify(finish)}`] : []),
  ];
  return several && words.length > 0 ? [`[${String(choice.index)}]`, ...words] : words;
}

function isEmptyList(value: JsonValue): boolean {
  return Array.isArray(value) && value.length === 0;
}

function oneLine(text: string): string {
  return visibleName(text.slice(0, LONGEST).replace(/\s+/g, ' ').trim());
}
