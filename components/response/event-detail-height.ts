import { foldDataUrls } from '@/lib/core/fold-data-urls';
import { parseJson } from '@/lib/core/json';
import { indentedJson } from '@/lib/core/json-depth';
import type { WirePiece } from '@/lib/run/event';

const DETAIL_LINE = 18;
const PADDING = 20;
const MOST_LINES = 18;
const PRETTY_UP_TO = 500_000;
const SHOWN_UP_TO = 2_000_000;

const shown = new WeakMap<WirePiece, string>();

/** What an opened message shows: JSON with indents, data URLs folded; what is no JSON, or huge, as it came. */
export function detailText(piece: WirePiece): string {
  const known = shown.get(piece);
  if (known !== undefined) return known;
  const parsed = piece.text.length <= PRETTY_UP_TO ? parseJson(piece.text) : undefined;
  const text = (parsed?.ok === true ? indentedJson(parsed.value) : undefined) ?? piece.text;
  const rest = text.length - SHOWN_UP_TO;
  const whole = foldDataUrls(rest > 0 ? `${text.slice(0, SHOWN_UP_TO)}\n… ${rest} characters more: copy them` : text);
  shown.set(piece, whole);
  return whole;
}

/** How tall an opened message stands, in pixels: known without measuring, because its lines do not wrap. */
export function detailHeight(piece: WirePiece): number {
  const text = detailText(piece);
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines < MOST_LINES; at = text.indexOf('\n', at + 1)) lines++;
  return lines * DETAIL_LINE + PADDING;
}
