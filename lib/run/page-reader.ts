import { createBytePile } from './byte-pile';
import { SseReader } from './sse-reader';
import type { ByteReader, MessageSink, WireMessage } from './wire-message';

/** A body that begins with markup: an answer may still stand behind a warning of the web server. */
export class PageReader implements ByteReader {
  readonly #sink: MessageSink;
  readonly #pile = createBytePile();

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  feed(bytes: Uint8Array): boolean {
    this.#pile.add(bytes);
    return true;
  }

  flush(): void {
    const bytes = this.#pile.length;
    if (bytes === 0) return;
    const text = this.#pile.take();
    const messages = messagesIn(text);
    if (messages.some((message) => message.kind === 'json')) for (const message of messages) this.#sink(message);
    else this.#sink({ kind: 'page', text, bytes });
  }
}

function messagesIn(text: string): readonly WireMessage[] {
  if (!/[\n\r>][ \t]{0,40}(?:data:|\{)/.test(text)) return [];
  const messages: WireMessage[] = [];
  const reader = new SseReader((message) => messages.push(message));
  reader.feed(new TextEncoder().encode(text));
  reader.flush();
  return messages;
}
