import { createBytePile } from './byte-pile';
import { type JsonScan, scanCode, startScan } from './json-scan';
import { parsePayload } from './parse-payload';
import { partsOfBlock } from './salvage';
import { SseReader } from './sse-reader';
import type { ByteReader, MessageSink } from './wire-message';

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;

/**
 * JSON values as they close: one whole answer (pretty-printed or not), one a line (https://jsonlines.org), or a list of chunks.
 * Anything else between two values is read as lines.
 */
export class JsonReader implements ByteReader {
  readonly #sink: MessageSink;
  readonly #pile = createBytePile();
  #scan: JsonScan | undefined;
  #inList = false;
  #emptyList = false;
  #skipped = 0;
  #rest: ByteReader | undefined;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  feed(bytes: Uint8Array): boolean {
    if (this.#rest !== undefined) return this.#rest.feed(bytes);
    let from = 0;
    for (let index = 0; index < bytes.length; index++) {
      const code = bytes[index] ?? 0;
      if (this.#scan !== undefined) {
        if (!scanCode(this.#scan, code)) continue;
        this.#value(bytes.subarray(from, index + 1));
        from = index + 1;
      } else if (this.#passes(code)) from = index + 1;
      else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        this.#open(code);
        from = index;
      } else return this.#readAsLines(bytes.subarray(index));
    }
    if (this.#scan !== undefined) this.#pile.add(bytes.subarray(from));
    return true;
  }

  flush(): void {
    this.#rest?.flush();
    if (this.#scan === undefined) return;
    this.#scan = undefined;
    const bytes = this.#pile.length + this.#skipped;
    this.#parts(this.#pile.take(), bytes, 'cut off');
  }

  /** Whitespace, commas and the brackets of a list around the values. */
  #passes(code: number): boolean {
    const opens = code === OPEN_LIST && !this.#inList;
    const closes = code === CLOSE_LIST && this.#inList;
    if (opens || closes) {
      this.#inList = opens;
      this.#emptyList = opens;
    }
    const passes = opens || closes || code <= 32 || (code === COMMA && !this.#emptyList);
    if (passes) this.#skipped++;
    return passes;
  }

  #open(code: number): void {
    this.#emptyList = false;
    this.#scan = startScan();
    scanCode(this.#scan, code);
  }

  #value(last: Uint8Array): void {
    const bytes = this.#pile.length + last.length + this.#skipped;
    this.#skipped = 0;
    this.#scan = undefined;
    const text = this.#pile.take(last);
    const value = parsePayload(text);
    if (value === undefined) this.#parts(text, bytes, 'not JSON');
    else this.#sink({ kind: 'json', text, value, bytes, asError: false });
  }

  #parts(text: string, bytes: number, note: string): void {
    partsOfBlock([{ text, data: false }]).forEach((part, position) => {
      const size = { bytes: position === 0 ? bytes : 0 };
      this.#sink(part.kind === 'text' ? { ...part, ...size, note } : { ...part, ...size });
    });
  }

  #readAsLines(bytes: Uint8Array): boolean {
    this.#rest = new SseReader(this.#sink);
    if (this.#emptyList) this.#rest.feed(Uint8Array.of(OPEN_LIST));
    return this.#rest.feed(bytes);
  }
}
