import { JsonReader } from './json-reader';
import { PageReader } from './page-reader';
import { SseReader } from './sse-reader';
import type { ByteReader, MessageSink } from './wire-message';

/** What the first bytes say; content types lie. */
export type WireFormat = 'unknown' | 'events' | 'json' | 'page' | 'compressed';

const MAGIC = [
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
] as const;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const SPACE = 32;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const LESS_THAN = 0x3c;

/** Reads whatever the server really sent: events, JSON, JSON lines, a page; decided by the first bytes after a BOM and blanks. */
export class WireReader implements ByteReader {
  readonly #sink: MessageSink;
  readonly #head: number[] = [];
  #marked = false;
  #format: WireFormat = 'unknown';
  #reader: ByteReader | undefined;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  get format(): WireFormat {
    return this.#format;
  }

  feed(bytes: Uint8Array): boolean {
    if (this.#reader !== undefined) return this.#reader.feed(bytes);
    for (let index = 0; index < bytes.length; index++) {
      if (this.#undecided(bytes[index] ?? 0)) continue;
      return this.#decide(bytes.subarray(index + 1));
    }
    return true;
  }

  flush(): void {
    if (this.#reader === undefined && this.#head.length > 0) this.#decide(new Uint8Array(0));
    this.#reader?.flush();
  }

  #undecided(code: number): boolean {
    const head = this.#head;
    const first = head.length === 0;
    if (first && code <= SPACE && !MAGIC.some((mark) => mark.bytes[0] === code)) return true;
    head.push(code);
    if (!this.#marked && begins(BYTE_ORDER_MARK, head)) {
      this.#marked = head.length === BYTE_ORDER_MARK.length;
      if (this.#marked) head.length = 0;
      return true;
    }
    return MAGIC.some((mark) => head.length < mark.bytes.length && begins(mark.bytes, head));
  }

  #decide(more: Uint8Array): boolean {
    const head = Uint8Array.from(this.#head);
    const magic = MAGIC.find((mark) => begins(head, mark.bytes));
    if (magic === undefined) {
      this.#format = formatOf(head[0] ?? 0);
      this.#reader = readerOf(this.#format, this.#sink);
      return this.#reader.feed(head) && this.#reader.feed(more);
    }
    this.#format = 'compressed';
    this.#reader = { feed: () => true, flush: () => undefined };
    this.#sink({ kind: 'compressed', text: '', bytes: head.length + more.length, format: magic.name });
    return true;
  }
}

function begins(whole: ArrayLike<number>, start: ArrayLike<number>): boolean {
  if (start.length > whole.length) return false;
  return Array.from(start).every((code, position) => whole[position] === code);
}

function formatOf(code: number): WireFormat {
  if (code === OPEN_OBJECT || code === OPEN_LIST) return 'json';
  return code === LESS_THAN ? 'page' : 'events';
}

function readerOf(format: WireFormat, sink: MessageSink): ByteReader {
  if (format === 'json') return new JsonReader(sink);
  return format === 'page' ? new PageReader(sink) : new SseReader(sink);
}
