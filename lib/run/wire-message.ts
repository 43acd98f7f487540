import type { JsonValue } from '../core/json';

type Message<Kind extends string, Facts = unknown> = {
  readonly kind: Kind;
  readonly text: string;
  /** Bytes on the wire since the message before, framing included. */
  readonly bytes: number;
  readonly eventName?: string;
} & Readonly<Facts>;

/** One thing read off the wire, before anybody asks what it means. */
export type WireMessage =
  | Message<'json', { value: JsonValue; asError: boolean }>
  | Message<'done'>
  | Message<'comment'>
  /** Text that is not JSON. */
  | Message<'text', { asError: boolean; note: string }>
  | Message<'page'>
  | Message<'compressed', { format: string }>;

export type MessageSink = (message: WireMessage) => void;

/** Turns bytes into messages. */
export type ByteReader = {
  /** False when one message is over its cap. */
  feed(bytes: Uint8Array): boolean;
  /** No more bytes: what is pending is used if it is whole, and named if not. */
  flush(): void;
};

/** The payload that ends a stream: exact, trimmed, never text inside a chunk. */
export function isSentinel(payload: string): boolean {
  return payload.trim() === '[DONE]';
}
