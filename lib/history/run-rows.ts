import { serializeBody } from '../core/wire';
import type { RunRecord } from '../run/run-record';
import { type TakenUrl, takeApart } from './apart';
import type { RunMark, RunRow } from './database';
import type { KnownImages } from './known-images';
import { type RunFacts, type RunText, runFacts, runText } from './run-facts';

/** A run taken apart, to be written. */
export type ApartRun = {
  readonly record: RunRecord;
  readonly rest: RunRecord;
  readonly sentIsBody: boolean;
  readonly taken: readonly TakenUrl[];
};

export type RunRows = {
  readonly run: RunRow;
  readonly facts: RunFacts;
  readonly text: RunText;
  readonly mark?: RunMark;
};

/** By body: the text it was sent as, where that is its plain serialisation. A growing run is written many times. */
const plainly = new WeakMap<object, string>();

export function takeRunApart(record: RunRecord): ApartRun {
  const { wire } = record;
  if (!plainly.has(wire.body)) plainly.set(wire.body, serializeBody(wire));
  const sentIsBody = plainly.get(wire.body) === record.sent;
  const { rest: body, taken } = takeApart(wire.body);
  const rest = { ...record, wire: body === wire.body ? wire : { ...wire, body }, ...(sentIsBody ? { sent: '' } : {}) };
  return { record, rest, sentIsBody, taken };
}

/** The rows of a run; the document that writes it first is its own. Its images are known. */
export function runRows(draft: string, { record, rest, sentIsBody, taken }: ApartRun, images: KnownImages): RunRows {
  const { id, column, startedWall } = record;
  const places = images.places(taken);
  const run: RunRow = {
    id,
    draft,
    column,
    startedWall,
    record: rest,
    ...(sentIsBody ? { sentIsBody } : {}),
    ...(places.length === 0 ? {} : { places, hashes: [...new Set(places.map(({ hash }) => hash))] }),
  };
  return { run, facts: runFacts(record), text: runText(rest) };
}
