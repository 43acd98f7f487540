import type { Failure } from '../core/failure';
import { fail, ok, type Result } from '../core/result';
import { fencedBlocks } from './fenced-blocks';
import type { ImportedRequest } from './imported-request';
import { IMPORTERS } from './importers';
import { mendedTexts } from './mended-texts';

const MAX_CHARACTERS = 8 * 1024 * 1024;
/** In JSON: a text that has a fence at the beginning of a line. */
const FENCE_IN_TEXT = /(?:"|\\n)[ \t]{0,20}(?:```|~~~)/;

export type ImportedText = {
  /** What the text was read as. */
  readonly importer: { readonly id: string; readonly label: string };
  readonly request: ImportedRequest;
};

/** Reads a request from whatever was pasted: a command, source code, JSON, an archive. Nothing of it is executed. */
export function importText(given: string): Result<ImportedText> {
  if (given.length > MAX_CHARACTERS) {
    return fail({ kind: 'too-large', message: 'At most 8 MB of text can be imported.', limitBytes: MAX_CHARACTERS });
  }
  // Every language reads these line ends as the same, and none has a byte order mark.
  const text = given.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.trim() === '') return fail({ kind: 'bad-request', message: 'There is nothing to read yet.' });
  const read = readBlocks(text);
  if (read.ok) return read;
  for (const mended of mendedTexts(text)) {
    const again = readSource(mended.text);
    if (again?.ok) return ok(withNotes(again.value, mended.notes));
  }
  return read;
}

function readBlocks(text: string): Result<ImportedText> {
  const blocks = fencedBlocks(text);
  const whole = blocks.length === 0 ? undefined : readSource(text);
  // A prompt may itself hold fenced code: what stands in a text of the request is not the request.
  if (whole?.ok && FENCE_IN_TEXT.test(JSON.stringify(whole.value.request.body))) return whole;
  let failure: Failure | undefined;
  // Blocks first: prose around them is no code. Fences inside of source code hold no request, so the whole comes last.
  for (const source of [...blocks, text]) {
    const read = readSource(source);
    if (read === undefined) continue;
    if (!read.ok) failure ??= read.failure;
    else
      return source === text || blocks.length === 1
        ? read
        : ok(withNotes(read.value, ['One of several code blocks was taken.']));
  }
  return fail(failure ?? { kind: 'bad-request', message: 'No request was recognised in this text.' });
}

/** What the first importer that can reads; else why the first that recognised the text could not. */
function readSource(source: string): Result<ImportedText> | undefined {
  let first: Failure | undefined;
  for (const { id, label, looksLike, read } of IMPORTERS) {
    if (!looksLike(source)) continue;
    const request = read(source);
    if (request.ok) return ok({ importer: { id, label }, request: request.value });
    first ??= request.failure;
  }
  return first === undefined ? undefined : fail(first);
}

function withNotes({ importer, request }: ImportedText, notes: readonly string[]): ImportedText {
  return { importer, request: { ...request, notes: [...request.notes, ...notes] } };
}
