import type { JsonObject, JsonValue } from '../core/json';

type Signs = readonly [open: string, close: string];

/** How a language writes JSON values; containers are written over several lines, items separated by commas. */
export type LiteralDialect = {
  readonly indent: string;
  readonly true: string;
  readonly false: string;
  readonly null: string;
  string(text: string): string;
  /** A finite number; with `float` it keeps a decimal point even when whole. */
  number(value: number, float: boolean): string;
  /** An object key with the sign that follows it. */
  key(name: string): string;
  /** The signs around an object; a function where they depend on its keys. */
  readonly object: Signs | ((names: readonly string[]) => Signs);
  readonly list: Signs;
  /** For a language whose parser bounds the depth of literals: how a container below `depth` is written. */
  readonly deep?: { readonly depth: number; print(value: JsonValue): string };
};

/** The value as source text. Fields of the outermost object named in `floats` print a decimal point even when whole. */
export function printLiteral(value: JsonValue, dialect: LiteralDialect, floats?: ReadonlySet<string>): string {
  return printAt(value, { dialect, floats, depth: 0, line: '\n' });
}

type Place = {
  readonly dialect: LiteralDialect;
  readonly floats: ReadonlySet<string> | undefined;
  readonly depth: number;
  /** The line break with the indentation of the enclosing line. */
  readonly line: string;
};

function printAt(value: JsonValue, place: Place): string {
  const { dialect } = place;
  switch (typeof value) {
    case 'string':
      return dialect.string(value);
    case 'number':
      return printNumber(value, dialect, false);
    case 'boolean':
      return value ? dialect.true : dialect.false;
    default:
      return value === null ? dialect.null : printContainer(value, place);
  }
}

/** What JSON has no number for, `JSON.stringify` sends as null: so do we. Minus zero goes as 0. */
function printNumber(value: number, dialect: LiteralDialect, float: boolean): string {
  return Number.isFinite(value) ? dialect.number(value === 0 ? 0 : value, float) : dialect.null;
}

function printContainer(value: readonly JsonValue[] | JsonObject, place: Place): string {
  const { dialect, depth } = place;
  if (dialect.deep && depth >= dialect.deep.depth) return dialect.deep.print(value);
  const inner = { ...place, floats: undefined, depth: depth + 1, line: place.line + dialect.indent };
  if (isList(value)) {
    return block(
      value.map((item) => printAt(item, inner)),
      dialect.list,
      place,
    );
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return block(
    entries.map(([name, item]) => dialect.key(name) + printField(name, item, place, inner)),
    typeof dialect.object === 'function' ? dialect.object(entries.map(([name]) => name)) : dialect.object,
    place,
  );
}

function printField(name: string, value: JsonValue, place: Place, inner: Place): string {
  const float = typeof value === 'number' && place.floats?.has(name);
  return float ? printNumber(value, place.dialect, true) : printAt(value, inner);
}

function block(items: readonly string[], [open, close]: Signs, place: Place): string {
  if (items.length === 0) return open + close;
  const inner = place.line + place.dialect.indent;
  return open + inner + items.join(`,${inner}`) + place.line + close;
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The shortest JSON text of a finite number (RFC 8259), `1` as `1.0` when a float is asked for. */
export function printJsonNumber(value: number, float: boolean): string {
  const text = JSON.stringify(value);
  return float && Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}
