import { errorInPayload } from '../chat/error-envelope';
import { isJsonObject, parseJson } from '../core/json';
import type { WirePiece } from './event';
import type { RunState } from './state';

type Arrivals = RunState['pieces'];

const LINE_END = /\r\n|\r|\n/;
const FIELD_BYTES = 'data:'.length;
const LOOKED_AT = 8;

/** True where the pieces came as server-sent events, judged by the bytes that they took on the wire beyond their text. */
export function cameAsEvents(pieces: Arrivals): boolean {
  let seen = 0;
  for (const { piece } of pieces) {
    if (piece.kind === 'body') return false;
    if (piece.kind === 'comment' && piece.note === undefined) return true;
    if (piece.bytes === 0 || piece.kind === 'comment') continue;
    const lines = piece.text.split(LINE_END).length;
    if (piece.bytes - utf8Length(piece.text) >= FIELD_BYTES * lines) return true;
    if (++seen >= LOOKED_AT) return false;
  }
  return false;
}

/** One piece as an SSE message (https://html.spec.whatwg.org/multipage/server-sent-events.html), LF line ends. */
export function messageText(piece: WirePiece): string {
  const name = piece.eventName === undefined ? '' : `event: ${piece.eventName}\n`;
  if (piece.kind === 'comment') return `${lines(':', piece.text)}\n`;
  if (piece.kind === 'error' && piece.text === '') return `${lines(':', piece.note ?? 'error')}\n`;
  const field = piece.kind === 'error' && name === '' && !saysError(piece.text) ? 'error:' : 'data:';
  return `${name}${lines(field, piece.text)}\n`;
}

/** One piece as it stood in the body: a message of an event stream, or a value on its own. */
export function pieceText(piece: WirePiece, asEvent: boolean): string {
  if (asEvent) return messageText(piece);
  return piece.kind === 'body' || piece.text === '' ? piece.text : `${piece.text}\n`;
}

/** The whole answer as an event stream, whatever it came as: the text of a `.sse` file. */
export function exportSse(state: RunState): string {
  return joined(state, messageText);
}

/** The body as it arrived, as far as its pieces tell. */
export function bodyText(state: RunState): string {
  const asEvents = cameAsEvents(state.pieces);
  return joined(state, (piece) => pieceText(piece, asEvents));
}

/** What was cut off ends without a line end. */
function joined({ pieces }: RunState, textOf: (piece: WirePiece) => string): string {
  const text = pieces.map(({ piece }) => textOf(piece)).join('');
  return pieces.at(-1)?.piece.note === 'cut off' ? text.trimEnd() : text;
}

function lines(field: string, text: string): string {
  return text
    .split(LINE_END)
    .map((line) => (line === '' ? `${field}\n` : `${field} ${line}\n`))
    .join('');
}

function saysError(text: string): boolean {
  const parsed = parseJson(text);
  return parsed.ok && isJsonObject(parsed.value) && errorInPayload(parsed.value) !== undefined;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
