import { isJsonObject, type JsonValue } from '../core/json';
import { readRecordedFailure } from '../run/recorded-failure';
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
  return (
    hasTexts(value, 'id', 'title') &&
    isInstant(field(value, 'editedWall')) &&
    hasNumbers(value, 'form') &&
    isHolder(value) &&
    isOptional(field(value, 'replies'), isTexts) &&
    isOptional(field(value, 'results'), (results) => isJsonObject(results) && Object.values(results).every(isTexts))
  );
}

function isRunRow(value: JsonValue | undefined): boolean {
  if (!hasTexts(value, 'id', 'draft', 'column') || !isHolder(value)) return false;
  const record = field(value, 'record');
  const wire = field(record, 'wire');
  return (
    hasTexts(record, 'id', 'column', 'provider', 'providerLabel', 'model', 'sent') &&
    field(record, 'id') === field(value, 'id') &&
    isInstant(field(record, 'startedWall')) &&
    isInstant(field(value, 'startedWall')) &&
    field(wire, 'method') === 'POST' &&
    isJsonObject(field(wire, 'body')) &&
    isHeaders(field(wire, 'headers')) &&
    (typeof field(wire, 'url') === 'string' || hasTexts(field(wire, 'url'), 'variable', 'path')) &&
    isState(field(record, 'state'))
  );
}

/** Anything else would be no date. */
function isInstant(value: JsonValue | undefined): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

const STATUSES = new Set<unknown>(['waiting', 'streaming', 'complete', 'stopped', 'truncated', 'failed']);

function isState(state: JsonValue | undefined): boolean {
  return (
    STATUSES.has(field(state, 'status')) &&
    hasNumbers(state, 'chunks', 'receivedBytes') &&
    TIMES.every((name) => isOptional(field(state, name), isNumber)) &&
    isTexts(field(state, 'identity')) &&
    every(field(state, 'notices'), (notice) => hasTexts(notice, 'code', 'message')) &&
    every(field(state, 'choices'), isChoice) &&
    every(field(state, 'pieces'), isPiece) &&
    isOptional(field(state, 'usage'), isJsonObject) &&
    COUNTS.every((name) => isOptional(field(field(state, 'usage'), name), isNumber)) &&
    isOptional(field(state, 'failure'), isFailure) &&
    isOptional(
      field(state, 'response'),
      (response) => hasNumbers(response, 'status') && isPairs(field(response, 'headers')),
    )
  );
}

const TIMES = ['startedAt', 'headAt', 'firstTokenAt', 'lastChunkAt', 'endedAt'] as const;
const COUNTS = ['promptTokens', 'completionTokens', 'totalTokens', 'reasoningTokens', 'cachedTokens'] as const;

/** One of the known kinds, with facts that can be shown. */
function isFailure(failure: JsonValue): boolean {
  return (
    readRecordedFailure(failure) !== undefined &&
    isJsonObject(failure) &&
    Object.values(failure).every((fact) => typeof fact === 'string' || isNumber(fact))
  );
}

function isChoice(choice: JsonValue | undefined): boolean {
  return (
    hasNumbers(choice, 'index') &&
    hasTexts(choice, 'text', 'reasoning', 'refusal', 'finishReason') &&
    every(field(choice, 'toolCalls'), (call) => hasTexts(call, 'id', 'kind', 'name', 'arguments')) &&
    every(field(choice, 'logprobs'), (token) => isToken(token) && every(field(token, 'top'), isToken))
  );
}

function isToken(token: JsonValue): boolean {
  const chance = field(token, 'logprob');
  return hasTexts(token, 'token') && (chance === null || isNumber(chance));
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
  return isOptional(value, (mark) => hasTexts(mark, 'id') && isOptional(field(mark, 'name'), isText));
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
  return names.every((name) => isNumber(field(value, name)));
}

/** JSON can write a number that is not finite: 1e999. */
function isNumber(value: JsonValue | undefined): boolean {
  return Number.isFinite(value);
}

function isText(value: JsonValue): boolean {
  return typeof value === 'string';
}

function isTexts(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && Object.values(value).every(isText);
}
