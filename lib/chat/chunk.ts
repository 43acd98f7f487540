import type { JsonObject, JsonValue } from '../core/json';
import { indexOf, isList, listOf, objectOf, wordOf } from './loose';

/** One entry of `choices`; `whole` when it is a message and not a delta. */
export type ChunkChoice = {
  readonly index: number;
  readonly whole: boolean;
  readonly body: JsonObject;
  readonly entry: JsonObject;
};

export type ChunkChoices = {
  readonly choices: readonly ChunkChoice[];
  /** Entries dropped for an impossible index. */
  readonly bad: number;
  /** Two entries claimed the same index. */
  readonly sameIndex: boolean;
};

/** True for a chat-completion chunk or a whole answer, however little it holds. */
export function isChunk(json: JsonObject): boolean {
  if (isList(json.choices) || objectOf(json.choices) !== undefined) return true;
  const label = wordOf(json.object);
  if (label !== '' || wordOf(json.type) !== '') return /^(chat|text)[._]completion/.test(label);
  return objectOf(json.usage) !== undefined;
}

/** The choices of a chunk or whole answer. A missing index is 0; in a whole answer it is the position. */
export function choicesOf(chunk: JsonObject): ChunkChoices {
  const choices: ChunkChoice[] = [];
  const taken = new Set<number>();
  let bad = 0;
  let sameIndex = false;
  listOf(chunk.choices).forEach((value, position) => {
    const entry = objectOf(value);
    if (entry === undefined) return;
    const sent = indexOf(entry.index);
    if (sent === 'bad') {
      bad++;
      return;
    }
    const { body, whole } = bodyOf(entry);
    const wanted = sent ?? (whole ? position : 0);
    const clash = taken.has(wanted);
    sameIndex ||= clash;
    const index = clash && whole ? nextFree(taken) : wanted;
    taken.add(index);
    choices.push({ index, whole, body, entry });
  });
  return { choices, bad, sameIndex };
}

/** The finish reason as sent; "" while there is none. */
export function finishReasonOf(entry: JsonObject): string {
  const reason = wordOf(entry.finish_reason);
  if (reason !== '') return reason;
  const details = objectOf(entry.finish_reason) ?? objectOf(entry.finish_details);
  return wordOf(details?.type) || wordOf(details?.reason);
}

/** The answer's own names; "" where the chunk says nothing. */
export function identityOf(chunk: JsonObject): { id: string; model: string; created: number; fingerprint: string } {
  return {
    id: wordOf(chunk.id),
    model: wordOf(chunk.model),
    created: typeof chunk.created === 'number' ? chunk.created : 0,
    fingerprint: wordOf(chunk.system_fingerprint),
  };
}

function bodyOf(entry: JsonObject): { body: JsonObject; whole: boolean } {
  const delta = asBody(entry.delta);
  const message = asBody(entry.message);
  if (delta !== undefined && (message === undefined || Object.keys(delta).length > 0))
    return { body: delta, whole: false };
  if (message !== undefined) return { body: message, whole: true };
  return { body: { content: entry.text ?? entry.content ?? null }, whole: false };
}

function asBody(value: JsonValue | undefined): JsonObject | undefined {
  if (typeof value === 'string' || isList(value)) return { content: value };
  return objectOf(value);
}

function nextFree(taken: ReadonlySet<number>): number {
  let index = 0;
  while (taken.has(index)) index++;
  return index;
}
