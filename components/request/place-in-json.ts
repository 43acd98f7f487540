import type { JsonPath } from '@/lib/schema/json-path';
import type { JsonPlace, JsonText } from '@/lib/schema/json-text';

/** A mark over more than this shows no place. */
const MOST = 80;

/** The place of a path, or of the nearest thing around it. What is long is marked at its key or first character. */
export function placeInJson(text: string, json: JsonText, path: JsonPath): JsonPlace {
  const place = json.placeOf(path);
  if (place === undefined) return path.length === 0 ? { start: 0, end: 0 } : placeInJson(text, json, path.slice(0, -1));
  const isShort = place.end - place.start <= MOST && !text.slice(place.start, place.end).includes('\n');
  if (isShort) return place;
  return json.keyPlaceOf(path) ?? { start: place.start, end: place.start + 1 };
}
