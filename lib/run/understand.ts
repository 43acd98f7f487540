import { isChunk } from '../chat/chunk';
import { errorInPayload, refusedFrom } from '../chat/error-envelope';
import { chunkOfOllama } from '../chat/ollama-native';
import type { Failure } from '../core/failure';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { WirePiece } from './event';
import { foreignAnswer, pageAnswer, quoted } from './foreign-answer';
import { parsePayload, startsJson } from './parse-payload';
import type { WireMessage } from './wire-message';

/** What a message off the wire means. */
export type Meaning = {
  readonly piece: WirePiece;
  readonly chunks: readonly JsonObject[];
  /** The provider said that the answer is over. */
  readonly last: boolean;
  /** Ollama's own format. */
  readonly native: boolean;
  readonly failure?: Failure;
  /** What the body is, if it is no answer, in a sentence; "" when nothing can be said. */
  readonly instead: string;
};

/** Reads a message: chunks, an error, the sentinel, or nothing that is known here. `status` is that of the answer. */
export function understand(message: WireMessage, status: number): Meaning {
  switch (message.kind) {
    case 'json':
      return ofJson(message, status);
    case 'done':
      return { ...nothing(pieceOf(message, 'done')), last: true };
    case 'comment':
      return nothing(pieceOf(message, 'comment'));
    case 'page':
      return { ...nothing(pieceOf(message, 'body', 'a page, not an API')), instead: pageAnswer(message.text) };
    case 'compressed':
      return ofCompressed(message);
    case 'text':
      return ofText(message, status);
  }
}

function ofJson(message: WireMessage & { kind: 'json' }, status: number): Meaning {
  const objects = objectsIn(message.value);
  const read = objects.map((object) => ({ object, native: chunkOfOllama(object) }));
  const chunks = read.map(({ object, native }) => native?.chunk ?? object).filter(isChunk);
  const failure = failureIn(message, objects, status);
  const meaning = {
    chunks,
    last: read.some(({ native }) => native?.last === true),
    native: read.some(({ native }) => native !== undefined),
    instead: chunks.length > 0 ? '' : (objects.map(foreignAnswer).find((text) => text !== '') ?? ''),
  };
  if (failure !== undefined) return { ...meaning, piece: pieceOf(message, 'error'), failure };
  if (chunks.length > 0) return { ...meaning, piece: pieceOf(message, 'chunk') };
  const note = objects.length === 0 ? 'not an object' : 'not a chat-completion chunk';
  return { ...meaning, piece: pieceOf(message, 'skipped', note) };
}

function failureIn(
  message: WireMessage & { kind: 'json' },
  objects: readonly JsonObject[],
  status: number,
): Failure | undefined {
  if (message.asError) return refusedFrom({ status, headers: [], body: message.text });
  return objects.map((object) => errorInPayload(object, { status })).find((refused) => refused !== undefined);
}

function ofText(message: WireMessage & { kind: 'text' }, status: number): Meaning {
  if (message.asError) {
    return { ...nothing(pieceOf(message, 'error')), failure: refusedFrom({ status, headers: [], body: message.text }) };
  }
  const words = quoted(message.text);
  const instead =
    message.note === 'cut off' && startsJson(message.text.trim())
      ? 'The answer was cut off in the middle of its JSON.'
      : `The answer is not a chat completion. It begins: ${words}`;
  return { ...nothing(pieceOf(message, 'skipped', message.note)), instead };
}

function ofCompressed(message: WireMessage & { kind: 'compressed' }): Meaning {
  const text = `The body is compressed (${message.format}) although nothing says so.`;
  const failure: Failure = { kind: 'malformed-stream', message: text };
  return { ...nothing(pieceOf(message, 'error', `${message.format} bytes`)), failure };
}

/** The objects of a payload; a list is unpacked, and a text that holds JSON is read once more. */
function objectsIn(value: JsonValue): readonly JsonObject[] {
  const inner = typeof value === 'string' && startsJson(value.trim()) ? parsePayload(value) : value;
  if (Array.isArray(inner)) return inner.filter(isJsonObject);
  return isJsonObject(inner) ? [inner] : [];
}

function pieceOf(message: WireMessage, kind: WirePiece['kind'], note?: string): WirePiece {
  const { text, bytes, eventName } = message;
  return {
    kind,
    text,
    bytes,
    ...(eventName === undefined ? {} : { eventName }),
    ...(note === undefined ? {} : { note }),
  };
}

function nothing(piece: WirePiece): Meaning {
  return { piece, chunks: [], last: false, native: false, instead: '' };
}
