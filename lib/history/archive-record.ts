import { isJsonObject, type JsonValue } from '../core/json';
import type { DraftRow, RunMark, RunRow } from './database';
import type { ImageRow } from './known-images';

export const ARCHIVE_FORMAT = 'llm-workbench-archive';
/** Raised with every change of the shape of a line; older ones are read through a step of their own. */
export const ARCHIVE_VERSION = 1;

/** One line of an archive; the first is the header. Images come before what holds them. */
export type ArchiveRecord =
  | { readonly format: typeof ARCHIVE_FORMAT; readonly version: number; readonly savedWall: number }
  | { readonly image: ImageRow }
  | { readonly draft: DraftRow }
  | { readonly run: RunRow; readonly mark?: RunMark };

/** What a line holds once it has been looked at; undefined where it is none of these. */
export function readArchiveRecord(value: JsonValue): ArchiveRecord | undefined {
  if (!isJsonObject(value)) return undefined;
  const known = value as unknown as ArchiveRecord; // each kind is looked at below
  if ('image' in known) return isImage(value.image) ? known : undefined;
  if ('draft' in known) return isDraftRow(value.draft) ? known : undefined;
  if ('run' in known) return isRunRow(value.run) && isMark(value.mark) ? known : undefined;
  return value.format === ARCHIVE_FORMAT && typeof value.version === 'number' ? known : undefined;
}

function isImage(value: JsonValue | undefined): boolean {
  return hasTexts(value, 'hash', 'url');
}

function isDraftRow(value: JsonValue | undefined): boolean {
  return hasTexts(value, 'id', 'title') && hasNumbers(value, 'editedWall', 'form') && isHolder(value);
}

function isRunRow(value: JsonValue | undefined): boolean {
  if (!hasTexts(value, 'id', 'draft', 'column') || !hasNumbers(value, 'startedWall') || !isHolder(value)) return false;
  const record = field(value, 'record');
  const wire = field(record, 'wire');
  return (
    hasTexts(record, 'id', 'column', 'provider', 'providerLabel', 'model', 'sent') &&
    field(record, 'id') === field(value, 'id') &&
    hasNumbers(record, 'startedWall') &&
    isJsonObject(field(wire, 'body')) &&
    isHeaders(field(wire, 'headers')) &&
    (typeof field(wire, 'url') === 'string' || hasTexts(field(wire, 'url'), 'variable', 'path')) &&
    isState(field(record, 'state'))
  );
}

const STATUSES = new Set<unknown>(['waiting', 'streaming', 'complete', 'stopped', 'truncated', 'failed']);

function isState(state: JsonValue | undefined): boolean {
  return (
    STATUSES.has(field(state, 'status')) &&
    hasNumbers(state, 'chunks', 'receivedBytes') &&
    isJsonObject(field(state, 'identity')) &&
    every(field(state, 'notices'), (notice) => hasTexts(notice, 'code', 'message')) &&
    every(field(state, 'choices'), isChoice) &&
    every(field(state, 'pieces'), isPiece) &&
    isOptional(field(state, 'failure'), (failure) => hasTexts(failure, 'kind', 'message')) &&
    isOptional(
      field(state, 'response'),
      (response) => hasNumbers(response, 'status') && isPairs(field(response, 'headers')),
    )
  );
}

function isChoice(choice: JsonValue | undefined): boolean {
  return (
    hasNumbers(choice, 'index') &&
    hasTexts(choice, 'text', 'reasoning', 'refusal', 'finishReason') &&
    every(field(choice, 'toolCalls'), (call) => hasTexts(call, 'id', 'kind', 'name', 'arguments')) &&
    every(field(choice, 'logprobs'), (token) => hasTexts(token, 'token'))
  );
}

function isPiece(entry: JsonValue | undefined): boolean {
  const piece = field(entry, 'piece');
  return hasNumbers(entry, 'at') && hasTexts(piece, 'kind', 'text') && hasNumbers(piece, 'bytes');
}

function isHeaders(value: JsonValue | undefined): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).every((header) => typeof header === 'string' || hasTexts(header, 'secret'))
  );
}

function isPairs(value: JsonValue | undefined): boolean {
  return every(
    value,
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string'),
  );
}

/** The places of its images, if it has any. */
function isHolder(value: JsonValue | undefined): boolean {
  const isPlace = (place: JsonValue) =>
    hasTexts(place, 'hash') &&
    every(field(place, 'path'), (step) => typeof step === 'string' || typeof step === 'number');
  return (
    isOptional(field(value, 'places'), (places) => every(places, isPlace)) &&
    isOptional(field(value, 'hashes'), (hashes) => every(hashes, (hash) => typeof hash === 'string'))
  );
}

function isMark(value: JsonValue | undefined): boolean {
  return isOptional(value, (mark) => hasTexts(mark, 'id'));
}

function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isOptional(value: JsonValue | undefined, check: (value: JsonValue) => boolean): boolean {
  return value === undefined || check(value);
}

function every(value: JsonValue | undefined, check: (item: JsonValue) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function hasTexts(value: JsonValue | undefined, ...names: readonly string[]): boolean {
  return names.every((name) => typeof field(value, name) === 'string');
}

function hasNumbers(value: JsonValue | undefined, ...names: readonly string[]): boolean {
  return names.every((name) => typeof field(value, name) === 'number');
}
