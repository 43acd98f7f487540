import type { JsonValue } from '../../core/json';
import type { FunctionCode } from './syntax';

/** Where something stands in the text. */
export type Place = { readonly from: number; readonly to: number };

/** A piece of text: itself, or what an environment variable holds (with the default that the code names). */
export type TextPart = string | { readonly variable: string; readonly fallback?: string };

export type TextValue = { readonly kind: 'text'; readonly parts: readonly TextPart[] };
/** Lists and dictionaries are shared by all their names, as in the code; `doubts` are changes that may not happen. */
/** A text with parts that nobody knows before the code runs, each by a name for it. */
export type HoledValue = Place & { readonly kind: 'holed'; readonly parts: readonly (TextPart | Hole)[] };
export type Hole = { readonly hole: string };
export type ListValue = { readonly kind: 'list'; readonly items: Value[]; readonly doubts: Place[] };
export type DictValue = {
  readonly kind: 'dict';
  readonly entries: Map<string, Value>;
  readonly doubts: Place[];
  /** Keys that the text gives twice. */
  readonly repeated: Set<string>;
};
/** A client object of an SDK or of an HTTP library, with the options it was made with. */
export type ClientValue = {
  readonly kind: 'client';
  readonly type: string;
  readonly options: Map<string, Value>;
  readonly headers: DictValue;
};
/** Something reached by names from what the text does not define (`os.environ`), or from a known value (`list.append`). */
export type PathValue = Place & {
  readonly kind: 'path';
  readonly root: Value | undefined;
  readonly steps: readonly string[];
};

/** Names of a block or function; one without a value is known to be something that the text does not say. */
export type Scope = {
  readonly names: Map<string, Value | undefined>;
  readonly parent: Scope | undefined;
};
/** A function of the text, with the names that it sees. */
export type FunctionValue = Place & { readonly kind: 'function'; readonly code: FunctionCode; readonly scope: Scope };

/** What an expression is known to be before anything runs. */
export type Value =
  | TextValue
  | HoledValue
  | ListValue
  | DictValue
  | ClientValue
  | PathValue
  | { readonly kind: 'number'; readonly value: number; readonly isFloat: boolean; readonly notes: readonly string[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'undefined' }
  /** The JSON text of a value, as this language writes it. */
  | { readonly kind: 'json'; readonly value: Value; readonly print: (json: JsonValue) => string | undefined }
  | FunctionValue
  | (Place & { readonly kind: 'unknown' });

export const NULL: Value = { kind: 'null' };
export const UNDEFINED: Value = { kind: 'undefined' };

/** A text that is known whole. */
export function textValue(text: string): TextValue {
  return { kind: 'text', parts: [text] };
}

/** A new list. */
export function listValue(items: Value[] = []): ListValue {
  return { kind: 'list', items, doubts: [] };
}

/** A new dictionary. */
export function dictValue(entries: Iterable<readonly [string, Value]> = []): DictValue {
  return { kind: 'dict', entries: new Map(entries), doubts: [], repeated: new Set() };
}

const MOST_DOUBTS = 20;

/** Remembers what may change a list or dictionary besides, up to a number that notes can hold. */
export function doubt(container: ListValue | DictValue, places: readonly Place[]): void {
  const { doubts } = container;
  for (const { from, to } of places.slice(0, Math.max(0, MOST_DOUBTS - doubts.length))) doubts.push({ from, to });
}

/** What cannot be known, by its place. */
export function unknownAt({ from, to }: Place): Value {
  return { kind: 'unknown', from, to };
}

const ENVIRONMENTS = new Set(['process.env', 'import.meta.env', 'os.environ', 'environ', 'Bun.env']);

/** The text of a value, or undefined; a name in capitals that the text does not define counts as a variable. */
export function asText(value: Value | undefined): TextValue | undefined {
  if (value?.kind === 'text') return value;
  if (value?.kind !== 'path' || (value.root !== undefined && value.root.kind !== 'unknown')) return undefined;
  const name = value.steps.at(-1) ?? '';
  const isVariable = ENVIRONMENTS.has(value.steps.slice(0, -1).join('.')) || /^[A-Z][A-Z0-9_]{2,99}$/.test(name);
  return isVariable ? { kind: 'text', parts: [{ variable: name }] } : undefined;
}

/** The text itself, where it is known whole; a default of a variable counts. */
export function plainText(value: Value | undefined): string | undefined {
  const parts = asText(value)?.parts.map((part) => (typeof part === 'string' ? part : part.fallback));
  return parts?.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** The texts one after the other. */
export function joinTexts(texts: readonly TextValue[]): TextValue {
  const parts: TextPart[] = [];
  let text = '';
  for (const part of texts.flatMap((one) => one.parts)) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push(part);
  }
  if (text !== '' || parts.length === 0) parts.push(text);
  return { kind: 'text', parts };
}
