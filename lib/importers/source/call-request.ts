import { isJsonObject, type JsonObject } from '../../core/json';
import type { VariableUrl } from '../../core/wire';
import type { ImportedCredential, ImportedRequest } from '../imported-request';
import { readJson } from '../read-body';
import { callHeaders, credentialOf } from './call-headers';
import type { ChatCall } from './chat-call';
import type { Machine } from './machine';
import { dictJson, type Notes, newNotes, toJson } from './to-json';
import { asText, type Value } from './value';

/** The request that a call sends, as far as it is known now; nothing where no part of its body is. */
export function callRequest(call: ChatCall, machine: Machine): ImportedRequest {
  const notes = newNotes();
  for (const note of call.notes) notes.add(note);
  for (const place of call.unclear)
    notes.add(`\`${machine.program.excerpt(place)}\` is not understood and was left out.`);
  const body = call.more.reduce<JsonObject>(
    (fields, more) => merged(fields, objectOf(more, machine, notes, 'Further fields of the body')),
    objectOf(call.body, machine, notes, 'The body'),
  );
  const url = urlOf(call, machine, notes);
  const { given, isAnonymous, ...sorted } = callHeaders(call, notes);
  const credential = sorted.credential ?? (isAnonymous ? undefined : credentialOf(call.key, notes));
  return {
    ...(url === undefined ? {} : { url }),
    body: bodyWithoutKey(body, credential, notes),
    headers: given,
    ...(credential === undefined ? {} : { credential }),
    ...(call.provider === undefined ? {} : { provider: call.provider }),
    notes: withoutKey([...notes.all(), ...sorted.notes], credential),
  };
}

/** Own keys of both, those of the second over those of the first; a key that stands in both keeps its place. */
function merged(first: JsonObject, second: JsonObject): JsonObject {
  return Object.fromEntries([...Object.entries(first), ...Object.entries(second)]);
}

function objectOf(value: Value, machine: Machine, notes: Notes, what: string): JsonObject {
  const inner = value.kind === 'json' ? value.value : value;
  if (inner.kind === 'dict') {
    for (const place of inner.doubts)
      notes.add(`${what} may hold more: \`${machine.program.excerpt(place)}\` is not understood.`);
    return dictJson(inner, machine, notes);
  }
  if (inner.kind === 'undefined') return {};
  const json = toJson(inner, machine, notes);
  if (isJsonObject(json)) return json;
  if (typeof json !== 'string') return {};
  const read = readJson(json);
  if (!read.ok) notes.add(`${what} was left out: ${read.failure.message}`);
  if (!read.ok || !isJsonObject(read.value.value)) return {};
  for (const note of read.value.notes) notes.add(note);
  return read.value.value;
}

const CHAT = '/chat/completions';

function urlOf({ url, isBase }: ChatCall, machine: Machine, notes: Notes): string | VariableUrl | undefined {
  const end = isBase ? CHAT : '';
  const text = asText(url);
  if (text === undefined) {
    const source =
      url?.kind === 'unknown' || url?.kind === 'holed' || url?.kind === 'path'
        ? ` (\`${machine.program.excerpt(url)}\`)`
        : '';
    if (url !== undefined) notes.add(`The address is not known before the code runs${source}.`);
    return undefined;
  }
  const parts = text.parts.map((part) => (typeof part === 'string' ? part : (part.fallback ?? part)));
  const [first = '', ...rest] = parts;
  const path = rest.filter((part) => typeof part === 'string').join('');
  if (rest.some((part) => typeof part !== 'string')) {
    notes.add('The address is put together of variables and was left out.');
    return undefined;
  }
  if (typeof first !== 'string')
    return { variable: first.variable, path: isBase ? path.replace(/\/{1,9}$/, '') + end : path };
  return isBase ? (first + path).replace(/\/{1,9}$/, '') + end : first + path;
}

/** The key may be sent as a field of the body too, where it would become part of the draft. */
function bodyWithoutKey(body: JsonObject, credential: ImportedCredential | undefined, notes: Notes): JsonObject {
  const key = credential && 'key' in credential ? credential.key : undefined;
  const fields = Object.entries(body).filter(([, value]) => key === undefined || value !== key);
  if (fields.length === Object.keys(body).length) return body;
  notes.add('A field of the body was left out: it holds the key.');
  return Object.fromEntries(fields);
}

/** A key that stands in the text goes nowhere but into the key field. */
function withoutKey(notes: readonly string[], credential: ImportedCredential | undefined): readonly string[] {
  const key = credential && 'key' in credential ? credential.key : '';
  return key.length < 4 ? notes : notes.map((note) => note.replaceAll(key, '…'));
}
