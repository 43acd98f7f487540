import { type JsonObject, type JsonValue, parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { cleanJson } from '../draft/clean-json';
import { checkParam } from '../params/check-param';
import { typesOf } from '../params/types-of';
import { canonicalJson } from '../schema/canonical-json';
import { decimalNumber, readDecimal } from './decimal';
import type { SweepValue } from './sweep';
import { short, valueText } from './sweep-words';
import { valuePieces } from './value-pieces';
import { MOST_VALUES, spelledRange, valueRange } from './value-range';

/** What is known of the parameter that is varied; a `ParamSpec` is one. */
export type ValueSpec = { readonly name?: string; readonly schema?: JsonObject; readonly refused?: true };

/** The values, each once, and sentences on what is doubtful about them or was left out. */
export type SweepValues = { readonly values: readonly SweepValue[]; readonly notes: readonly string[] };

/** What begins so is JSON, or a text in quotes. */
const BRACKETED = /^["'[{]/;
/** As Python and YAML write them too. */
const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
]);
/** Longer text is not read. */
const LONGEST = 100_000;

/**
 * The values that a person has typed: a list separated by commas, semicolons, lines, or blanks between numbers; ranges
 * (`0..1 step 0.25`, `0 to 1 by 0.25`, `1-5`), JSON, `unset`, and bare text where the parameter is a text; a JSON list is
 * one value where the parameter takes lists, else a list of values. A value of another type is a failure that names it;
 * one outside the parameter's range is kept and remarked on, as in the form.
 */
export function readSweepValues(text: string, spec: ValueSpec | undefined): Result<SweepValues> {
  if (text.length > LONGEST) return refuse(`This text is longer than ${LONGEST.toLocaleString('en-US')} characters.`);
  const shape = shapeOf(spec);
  const all: SweepValue[] = [];
  for (const piece of valuePieces(text)) {
    const read = readPiece(piece, shape);
    if (!read.ok) return read;
    all.push(...read.value);
  }
  const { values, twice } = eachOnce(all);
  if (values.length === 0) return refuse('Give at least one value.');
  if (values.length > MOST_VALUES) {
    return refuse(`${values.length.toLocaleString('en-US')} values are too many: at most ${MOST_VALUES} are taken.`);
  }
  return judged(values, twice, shape);
}

/** The same without the remarks. */
export function sweepValues(text: string, spec: ValueSpec | undefined): Result<readonly SweepValue[]> {
  const read = readSweepValues(text, spec);
  return read.ok ? ok(read.value.values) : read;
}

type Shape = { readonly name: string; readonly schema: JsonObject; readonly refused?: true; readonly isText: boolean };

/** A text may stand without quotes where the parameter takes texts. */
function shapeOf({ name = 'The value', schema = {}, ...rest }: ValueSpec = {}): Shape {
  const types = typesOf(schema.type);
  const listed: readonly JsonValue[] = Array.isArray(schema.enum) ? schema.enum : [];
  const isText = types.includes('string') || (types.length === 0 && listed.some((value) => typeof value === 'string'));
  return { name, schema, ...rest, isText };
}

function readPiece(piece: string, shape: Shape): Result<readonly SweepValue[]> {
  const one = plainValue(piece, shape);
  if (one !== undefined) return ok(itemsOf(one, shape) ?? [one]);
  const range = takesNumbers(shape) ? valueRange(shape.isText ? piece : spelledRange(piece)) : undefined;
  if (shape.isText) return range?.ok ? range : bareText(piece, shape);
  return range ?? severalValues(piece, shape);
}

/** What a JSON list holds, where the parameter takes that and no list. */
function itemsOf({ value }: SweepValue, shape: Shape): readonly SweepValue[] | undefined {
  if (!Array.isArray(value) || fitsType(value, shape)) return undefined;
  const items: readonly JsonValue[] = value;
  return items.every((item) => fitsType(item, shape)) ? items.map((item) => ({ value: item })) : undefined;
}

/** Values that blanks separate. */
function severalValues(piece: string, shape: Shape): Result<readonly SweepValue[]> {
  const words = BRACKETED.test(piece) ? [piece] : piece.split(/\s+/);
  const all: SweepValue[] = [];
  for (const word of words) {
    const one = plainValue(word, shape);
    const read = one === undefined ? valueRange(spelledRange(word)) : ok([one]);
    if (read === undefined) return refuse(notUnderstood(word, words.length > 1 ? piece : ''));
    if (!read.ok) return read;
    all.push(...read.value);
  }
  return ok(all);
}

/** `unset`, a number, true, false, null, JSON, a text in quotes; undefined for anything else. */
function plainValue(piece: string, shape: Shape): SweepValue | undefined {
  if (piece === 'unset') return {};
  const value = shape.isText ? jsonOf(piece) : (BOOLEANS.get(piece.toLowerCase()) ?? jsonOf(piece));
  if (value === undefined) return undefined;
  return BRACKETED.test(piece) || !shape.isText || fitsType(value, shape) ? { value } : undefined;
}

function jsonOf(piece: string): JsonValue | undefined {
  const decimal = readDecimal(piece);
  if (decimal !== undefined) return decimalNumber(decimal);
  const quoted = /^'([^'\\]*)'$/.exec(piece)?.[1];
  if (quoted !== undefined) return quoted;
  const read = parseJson(piece);
  const clean = read.ok ? cleanJson(read.value) : read;
  return clean.ok ? clean.value.value : undefined;
}

/** Blanks separate texts that are all among those listed. */
function bareText(piece: string, { schema }: Shape): Result<readonly SweepValue[]> {
  if (BRACKETED.test(piece)) return refuse(notUnderstood(piece));
  const known: readonly JsonValue[] = Array.isArray(schema.enum) ? schema.enum : [];
  const words = piece.split(/\s+/);
  const isOne = known.includes(piece) || !words.every((word) => word === 'unset' || known.includes(word));
  return ok(isOne ? [{ value: piece }] : words.map((word) => (word === 'unset' ? {} : { value: word })));
}

function takesNumbers({ schema, isText }: Shape): boolean {
  return !isText || typesOf(schema.type).some((type) => type === 'number' || type === 'integer');
}

/** True where the schema takes a value of this type, or does not say. */
function fitsType(value: JsonValue, { schema }: Shape): boolean {
  return typeFault(schema, value) === undefined;
}

function typeFault(schema: JsonObject, value: JsonValue): string | undefined {
  const listed: readonly JsonValue[] = Array.isArray(schema.enum) ? schema.enum : [];
  const types = typesOf(schema.type);
  if (types.length === 0 && listed.length > 0 && listed.every((one) => typeof one === 'string')) {
    return typeof value === 'string' || (value === null && schema.nullable === true) ? undefined : 'must be a text';
  }
  const bare: JsonObject = {
    ...(schema.type === undefined ? {} : { type: schema.type }),
    ...(schema.nullable === undefined ? {} : { nullable: schema.nullable }),
  };
  const fault = checkParam({ ...CHECKED, schema: bare }, value);
  return fault?.startsWith('it must') ? fault.slice(3).replace(/\.$/, '') : undefined;
}

const CHECKED = { name: 'it', control: 'json', float: false, basic: false, source: 'table' } as const;

function eachOnce(all: readonly SweepValue[]): { values: readonly SweepValue[]; twice: readonly SweepValue[] } {
  const seen = new Set<string | undefined>();
  const twice: SweepValue[] = [];
  const values = all.filter((one) => {
    const key = one.value === undefined ? '' : canonicalJson(one.value);
    if (seen.has(key)) twice.push(one);
    return seen.size < seen.add(key).size;
  });
  return { values, twice };
}

/** Types are demanded; ranges, lengths and listed values are remarked on, since the form sends those as well. */
function judged(values: readonly SweepValue[], twice: readonly SweepValue[], shape: Shape): Result<SweepValues> {
  const notes: string[] = [];
  for (const one of values) {
    if (one.value === undefined) continue;
    const fault = typeFault(shape.schema, one.value);
    if (fault !== undefined) return refuse(`${short(valueText(one))} does not fit: ${shape.name} ${fault}.`);
    const doubt = checkParam({ ...CHECKED, ...shape }, one.value);
    if (doubt !== undefined) notes.push(shape.refused ? doubt : `${short(valueText(one))}: ${doubt}`);
  }
  if (twice.length > 0) notes.push(`Left out what stands there twice: ${named(twice)}.`);
  return ok({ values, notes: [...new Set(notes)] });
}

function named(values: readonly SweepValue[]): string {
  const names = [...new Set(values.map((one) => short(valueText(one))))];
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

function notUnderstood(piece: string, within = ''): string {
  const where = within === '' ? '' : ` in “${short(within)}”`;
  return `“${short(piece)}”${where} is not understood: write values such as 0.5, 0..1 step 0.25, or "text" in quotes.`;
}

function refuse(message: string): Result<never> {
  return fail({ kind: 'bad-request', message });
}
