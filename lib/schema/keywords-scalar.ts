import type { JsonObject, JsonValue } from '../core/json';
import { couldEqual } from './could-equal';
import { FORMATS } from './formats';
import { isMultipleOf } from './multiple-of';
import { breach, matches, quoted, type Site } from './site';
import { type Outcome, outcomeOf, VALID, type Verdict } from './verdict';

/** One rule: the setting of its keyword, the value, the schema it stands in. */
export type Rule = (setting: JsonValue, site: Site, schema: JsonObject) => Outcome;

const TYPE_WORDS = new Map([
  ['object', 'an object'],
  ['array', 'an array'],
  ['string', 'a string'],
  ['number', 'a number'],
  ['integer', 'an integer'],
  ['boolean', 'true or false'],
  ['null', 'null'],
]);

const type: Rule = (setting, site, schema) => {
  if (site.value === null && schema.nullable === true) return VALID;
  const types: readonly JsonValue[] = Array.isArray(setting) ? setting : [setting];
  const verdicts = types.map((name) => isOfType(site, name));
  const verdict = verdicts.includes('valid') ? 'valid' : verdicts.includes('open') ? 'open' : 'invalid';
  return outcomeOf(verdict, () => breach(site, 'type', `must be ${typeWords(types)}`));
};

function isOfType({ value, unfinished }: Site, name: JsonValue): Verdict {
  switch (name) {
    case 'integer':
      if (typeof value === 'number' && unfinished !== undefined) return 'open';
      return verdictOf(Number.isInteger(value));
    case 'array':
      return verdictOf(Array.isArray(value));
    case 'null':
      return verdictOf(value === null);
    case 'object':
      return verdictOf(typeof value === 'object' && value !== null && !Array.isArray(value));
    case 'string':
    case 'number':
    case 'boolean':
      return verdictOf(typeof value === name);
    default:
      return 'open';
  }
}

function verdictOf(holds: boolean): Verdict {
  return holds ? 'valid' : 'invalid';
}

/** Types in words: "a string or null". */
export function typeWords(types: readonly JsonValue[]): string {
  return orList(types.map((name) => TYPE_WORDS.get(String(name)) ?? quoted(String(name))));
}

/** "a, b or c". */
export function orList(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? 'nothing') : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

const constant: Rule = (setting, site) =>
  outcomeOf(couldEqual(site.value, site.unfinished, setting), () =>
    breach(site, 'const', `must be ${valueWords(setting)}`),
  );

const oneOfValues: Rule = (setting, site) => {
  if (!Array.isArray(setting)) return VALID;
  const values: readonly JsonValue[] = setting;
  const verdicts = values.map((wanted) => couldEqual(site.value, site.unfinished, wanted));
  const verdict = verdicts.includes('valid') ? 'valid' : verdicts.includes('open') ? 'open' : 'invalid';
  return outcomeOf(verdict, () => breach(site, 'enum', `must be ${choiceWords(values)}`));
};

/** The values of an enum in words: `one of "a", "b"`. */
export function choiceWords(values: readonly JsonValue[]): string {
  if (values.length === 1) return valueWords(values[0] ?? null);
  const shown = values.slice(0, 8).map(valueWords).join(', ');
  return `one of ${shown}${values.length > 8 ? ', …' : ''}`;
}

function valueWords(value: JsonValue): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'one exact array';
  return typeof value === 'object' && value !== null ? 'one exact object' : String(value);
}

type NumberTest = (value: number, setting: number, schema: JsonObject) => string | undefined;

function numberRule(keyword: string, test: NumberTest): Rule {
  return (setting, site, schema) => {
    if (typeof site.value !== 'number' || typeof setting !== 'number') return VALID;
    if (site.unfinished !== undefined) return outcomeOf('open', () => breach(site, keyword, ''));
    const says = test(site.value, setting, schema);
    return says === undefined ? VALID : outcomeOf('invalid', () => breach(site, keyword, says));
  };
}

type TextTest = (text: string, setting: JsonValue, site: Site) => { readonly verdict: Verdict; readonly says: string };

function textRule(keyword: string, test: TextTest): Rule {
  return (setting, site) => {
    if (typeof site.value !== 'string') return VALID;
    const { verdict, says } = test(site.value, setting, site);
    return outcomeOf(verdict, () => breach(site, keyword, says));
  };
}

function characters(text: string): number {
  let count = 0;
  for (const _sign of text) count += 1;
  return count;
}

/** "1 item", "2 items". */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const minLength: TextTest = (text, setting, site) => {
  const short = typeof setting === 'number' && text.length < setting * 2 && characters(text) < setting;
  const says = `must have at least ${countWords(Number(setting), 'character')}`;
  return { verdict: !short ? 'valid' : site.unfinished ? 'open' : 'invalid', says };
};

const maxLength: TextTest = (text, setting, site) => {
  const long = typeof setting === 'number' && text.length > setting && characters(text) > setting;
  const says = `must have at most ${countWords(Number(setting), 'character')}`;
  return { verdict: long ? 'invalid' : site.unfinished ? 'open' : 'valid', says };
};

const pattern: TextTest = (text, setting, site) => {
  if (typeof setting !== 'string') return { verdict: 'valid', says: '' };
  const match = matches(site, setting, text, site.unfinished !== undefined);
  const verdict = match === 'yes' ? 'valid' : match === 'no' ? 'invalid' : 'open';
  return { verdict, says: `must match the pattern ${setting.slice(0, 200)}` };
};

const format: TextTest = (text, setting, site) => {
  const known = FORMATS.get(String(setting));
  if (known === undefined) return { verdict: 'valid', says: '' };
  if (site.unfinished !== undefined) return { verdict: 'open', says: '' };
  return { verdict: verdictOf(known.test(text)), says: `must be ${known.words}` };
};

/** The rules for values without parts, and those for values of any type. */
export const SCALAR_RULES: readonly (readonly [string, Rule])[] = [
  ['type', type],
  ['const', constant],
  ['enum', oneOfValues],
  [
    'minimum',
    numberRule('minimum', (value, least, { exclusiveMinimum }) =>
      value < least || (exclusiveMinimum === true && value === least)
        ? `must be ${exclusiveMinimum === true ? 'more than' : 'at least'} ${least}`
        : undefined,
    ),
  ],
  [
    'maximum',
    numberRule('maximum', (value, most, { exclusiveMaximum }) =>
      value > most || (exclusiveMaximum === true && value === most)
        ? `must be ${exclusiveMaximum === true ? 'less than' : 'at most'} ${most}`
        : undefined,
    ),
  ],
  [
    'exclusiveMinimum',
    numberRule('exclusiveMinimum', (value, least) => (value <= least ? `must be more than ${least}` : undefined)),
  ],
  [
    'exclusiveMaximum',
    numberRule('exclusiveMaximum', (value, most) => (value >= most ? `must be less than ${most}` : undefined)),
  ],
  [
    'multipleOf',
    numberRule('multipleOf', (value, step) =>
      step > 0 && !isMultipleOf(value, step) ? `must be a multiple of ${step}` : undefined,
    ),
  ],
  ['minLength', textRule('minLength', minLength)],
  ['maxLength', textRule('maxLength', maxLength)],
  ['pattern', textRule('pattern', pattern)],
  ['format', textRule('format', format)],
];
