import { isChunk } from '../chat/chunk';
import { errorInPayload } from '../chat/error-envelope';
import { chunkOfOllama } from '../chat/ollama-native';
import { isJsonObject, type JsonObject, parseJson } from '../core/json';
import { RUN_LIMITS } from './limits';
import { createLineSplitter } from './line-splitter';
import { boundedPayload } from './parse-payload';
import { type BlockLine, type BlockPart, namesError, partsOfBlock, withoutPrefix } from './salvage';
import { type ByteReader, isSentinel, type MessageSink } from './wire-message';

const FIELDS = new Set(['data', 'event', 'id', 'retry']);
const LONGEST_NAME = 32;

/**
 * Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), and what is sent instead of them.
 * A line that is a whole chunk is handed over at once, so a missing blank line delays nothing.
 */
export class SseReader implements ByteReader {
  readonly #sink: MessageSink;
  readonly #splitter = createLineSplitter((text, size) => this.#line(text, size));
  #lines: BlockLine[] = [];
  #eventName = '';
  #bytes = 0;
  #tooLarge = false;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  feed(bytes: Uint8Array): boolean {
    this.#splitter.feed(bytes);
    this.#tooLarge ||= this.#bytes + this.#splitter.pending > RUN_LIMITS.eventBytes;
    return !this.#tooLarge;
  }

  flush(): void {
    this.#splitter.flush();
    this.#dispatch('cut off');
    this.#eventName = '';
  }

  #line(text: string, size: number): void {
    this.#tooLarge ||= this.#bytes + size > RUN_LIMITS.eventBytes;
    if (this.#tooLarge) return;
    if (text.startsWith(':')) {
      this.#sink({ kind: 'comment', text: text.slice(1).trim(), bytes: size });
      return;
    }
    this.#bytes += size;
    if (text === '') {
      this.#dispatch('not JSON');
      this.#eventName = '';
    } else this.#field(text);
  }

  /** A name is taken without regard to case or stray blanks around it. */
  #field(line: string): void {
    const colon = line.indexOf(':');
    const name = (colon < 0 ? line : line.slice(0, Math.min(colon, LONGEST_NAME))).trim().toLowerCase();
    const value = colon < 0 ? '' : line.slice(line.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1);
    if (name === 'data') this.#add({ text: value, data: true });
    else if (name === 'event') this.#event(value.trim());
    else if (!FIELDS.has(name)) this.#add({ text: line, data: false });
  }

  #event(name: string): void {
    if (this.#lines.length > 0 && this.#eventName !== '') this.#dispatch('not JSON');
    this.#eventName = name;
  }

  #add(line: BlockLine): void {
    const payload = withoutPrefix(line.text);
    const done = isSentinel(payload);
    const value = done ? undefined : wholeChunk(payload);
    if (!done && value === undefined) {
      this.#lines.push(line);
      return;
    }
    this.#dispatch('not JSON');
    if (value === undefined) this.#emit({ kind: 'done', text: payload }, '');
    else this.#emit({ kind: 'json', text: payload, value, asError: false }, '');
  }

  #dispatch(note: string): void {
    if (this.#lines.length === 0) return;
    const parts = partsOfBlock(this.#lines);
    this.#lines = [];
    for (const part of parts) this.#emit(part, note);
  }

  /** The first part of a block takes all its bytes. */
  #emit(part: BlockPart, note: string): void {
    const name = this.#eventName;
    const common = { bytes: this.#bytes, ...(name === '' ? {} : { eventName: name }) };
    this.#bytes = 0;
    if (part.kind === 'done' || part.kind === 'comment') this.#sink({ ...part, ...common });
    else {
      const asError = part.asError || namesError(name);
      this.#sink(part.kind === 'json' ? { ...part, ...common, asError } : { ...part, ...common, asError, note });
    }
  }
}

function wholeChunk(payload: string): JsonObject | undefined {
  if (!payload.startsWith('{') || !payload.endsWith('}')) return undefined;
  const parsed = parseJson(payload);
  const value = parsed.ok ? boundedPayload(parsed.value, payload) : undefined;
  if (!isJsonObject(value)) return undefined;
  return isChunk(value) || chunkOfOllama(value) !== undefined || errorInPayload(value) !== undefined
    ? value
    : undefined;
}
