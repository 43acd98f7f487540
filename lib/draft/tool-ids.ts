import type { Message } from '../chat/message';
import { isJsonObject, type JsonValue } from '../core/json';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LENGTH = 9;

/** True for an id that every provider takes: nine letters or digits (mistral-common `validator.py`). */
export function isPlainToolId(id: string): boolean {
  return /^[a-zA-Z0-9]{9}$/.test(id);
}

/** True for a provider that refuses all other ids (mistral-common `validator.py`). */
export function needsPlainToolIds(provider: string): boolean {
  return provider === 'mistral';
}

/** The messages with every foreign tool-call id rewritten, the same id to the same one in calls and results. */
export function withPlainToolIds(messages: readonly Message[]): readonly Message[] {
  const ids = new Map<string, string>();
  const taken = new Set(messages.flatMap(idsOf).filter(isPlainToolId));
  for (const id of messages.flatMap(idsOf)) {
    if (isPlainToolId(id) || ids.has(id)) continue;
    const plain = freeToolId(id, taken);
    taken.add(plain);
    ids.set(id, plain);
  }
  return ids.size === 0 ? messages : messages.map((message) => withIds(message, ids));
}

/** Every id of tool calls and of results, in order. */
export function idsOf(message: Message): readonly string[] {
  const calls = listIn(message.tool_calls).map((call) => (isJsonObject(call) ? call.id : undefined));
  return [...calls, message.tool_call_id].filter((id): id is string => typeof id === 'string' && id !== '');
}

function withIds(message: Message, ids: ReadonlyMap<string, string>): Message {
  const rewritten = (id: JsonValue | undefined) => (typeof id === 'string' ? ids.get(id) : undefined);
  const own = rewritten(message.tool_call_id);
  const calls = listIn(message.tool_calls);
  const changed = calls.map((call) => {
    const id = isJsonObject(call) ? rewritten(call.id) : undefined;
    return isJsonObject(call) && id !== undefined ? { ...call, id } : call;
  });
  if (own === undefined && changed.every((call, index) => call === calls[index])) return message;
  return {
    ...message,
    ...(changed.length === 0 ? {} : { tool_calls: changed }),
    ...(own === undefined ? {} : { tool_call_id: own }),
  };
}

/** Nine characters made of the id, none of those taken, so that the same request gives the same ids. */
export function freeToolId(id: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const plain = digest(`${id}${attempt === 0 ? '' : `#${attempt}`}`);
    if (!taken.has(plain)) return plain;
  }
}

/** FNV-1a, begun anew for each character. */
function digest(text: string): string {
  let hash = 2_166_136_261;
  const letters: string[] = [];
  for (let place = 0; place < LENGTH; place += 1) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619) >>> 0;
    letters.push(ALPHABET.charAt(((hash ^ (hash >>> 13)) >>> 0) % ALPHABET.length));
    hash = Math.imul(hash ^ (place + 1), 16_777_619) >>> 0;
  }
  return letters.join('');
}

function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
