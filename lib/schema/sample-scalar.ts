import type { JsonObject, JsonValue } from '../core/json';
import { FORMATS } from './formats';
import { isMultipleOf } from './multiple-of';
import { samplePattern } from './sample-pattern';
import { numberFor, type SampleWords, textFor } from './sample-words';

/** What a plain value is made for. */
export type ScalarSite = {
  readonly words: SampleWords;
  readonly name: string;
  /** Counts the items of a list. */
  readonly turn: number;
  /** 0 for the first try; more for values that must differ from those before. */
  readonly variant: number;
};

/** A number within the bounds of the schema, as near as can be to the one wanted. */
export function sampleNumber(schema: JsonObject, site: ScalarSite, isInteger: boolean): number {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = schema;
  const least = Math.max(numberOr(minimum, -Infinity), numberOr(above, -Infinity));
  const most = Math.min(numberOr(maximum, Infinity), numberOr(below, Infinity));
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : isInteger ? 1 : undefined;
  const isOpenBelow = least === above || (schema.exclusiveMinimum === true && least === minimum);
  const isOpenAbove = most === below || (schema.exclusiveMaximum === true && most === maximum);
  const wanted = wantedNumber(schema, site) ?? (Number.isFinite(least) ? least : Math.min(1, most));
  const moved = wanted + site.variant * (step ?? 1);
  const held = Math.min(Math.max(moved, least), most);
  if (step === undefined) {
    if ((isOpenBelow && held <= least) || (isOpenAbove && held >= most)) return between(least, most);
    return held;
  }
  const whole = onGrid(held, step, isInteger);
  const tooLow = (value: number) => value < least || (isOpenBelow && value <= least);
  const tooHigh = (value: number) => value > most || (isOpenAbove && value >= most);
  if (tooLow(whole)) return onGrid(whole + step, step, isInteger);
  return tooHigh(whole) ? onGrid(whole - step, step, isInteger) : whole;
}

function between(least: number, most: number): number {
  if (Number.isFinite(least) && Number.isFinite(most)) return least + (most - least) / 2;
  return Number.isFinite(least) ? least + 1 : most - 1;
}

function wantedNumber(schema: JsonObject, { words, name, turn }: ScalarSite): number | undefined {
  const given = [words.number(name, turn), hintOf(schema)].find((value) => typeof value === 'number');
  return typeof given === 'number' ? given : numberFor(name);
}

/** The nearest multiple of the step; of a broken step in an integer field, the nearest whole one. */
function onGrid(value: number, step: number, isInteger: boolean): number {
  const near = Math.round(value / step);
  for (let distance = 0; distance < 1_000; distance += 1) {
    for (const turn of distance === 0 ? [near] : [near + distance, near - distance]) {
      const point = Number((turn * step).toPrecision(15));
      if (isMultipleOf(point, step) && (!isInteger || Number.isInteger(point))) return point;
    }
  }
  return near * step;
}

function numberOr(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** What the schema itself gives as a value: its first example or its default. */
export function hintOf(schema: JsonObject): JsonValue | undefined {
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  return example ?? schema.example ?? schema.default;
}

const LONGEST_TEXT = 20_000;

/** A text of the format, pattern and length of the schema. */
export function sampleText(schema: JsonObject, site: ScalarSite): string {
  const { words, name, turn, variant } = site;
  const format = FORMATS.get(String(schema.format));
  const hint = hintOf(schema);
  if (typeof hint === 'string' && variant === 0 && (format ?? schema.pattern) !== undefined) return hint;
  if (typeof schema.pattern === 'string' && variant !== 1) {
    const extra = [1, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128][variant] ?? variant;
    const least = typeof schema.minLength === 'number' && variant > 2 ? schema.minLength : 0;
    const text = samplePattern(
      schema.pattern,
      Math.min(Math.max(extra, least), LONGEST_TEXT),
      Math.max(0, variant - 1),
    );
    if (text !== undefined) return text;
  }
  if (format !== undefined) return format.example(variant);
  const own = words.text(name, turn) ?? (typeof hint === 'string' ? hint : textFor(name, schema));
  return fitted(variant === 0 ? own : `${own} ${variant + 1}`, schema);
}

function fitted(text: string, schema: JsonObject): string {
  const least = Math.min(numberOr(schema.minLength, 0), LONGEST_TEXT);
  const most = Math.max(0, numberOr(schema.maxLength, 2_000));
  const signs = [...text];
  if (signs.length > most) return signs.slice(0, most).join('');
  if (signs.length >= least) return text;
  const filler = `${text === '' ? 'text' : text} `;
  return [...`${text} ${filler.repeat(Math.ceil(least / filler.length) + 1)}`]
    .slice(0, least)
    .join('')
    .replace(/ $/, '.');
}
