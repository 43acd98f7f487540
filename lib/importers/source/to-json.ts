import type { JsonObject, JsonValue } from '../../core/json';
import { variableText } from './joined-text';
import type { Machine } from './machine';
import { asText, type DictValue, type Place, type Value } from './value';

const DEEPEST = 240;
const MOST_NOTES = 40;
const VALUE_COST = 16;

/** Notes about what was not understood: each once, and not without end. */
export type Notes = { readonly add: (note: string) => void; readonly all: () => readonly string[] };

/** An empty list of notes. */
export function newNotes(): Notes {
  const notes = new Set<string>();
  return {
    add: (note) => {
      notes.add(notes.size < MOST_NOTES ? note : 'More was left out than is listed here.');
    },
    all: () => [...notes],
  };
}

/** A text may stand in many places. */
function costOf(value: Value): number {
  const parts = value.kind === 'text' ? value.parts : [];
  return parts.reduce((cost, part) => cost + (typeof part === 'string' ? part.length : 0), VALUE_COST);
}

type Path = readonly [...(string | number)[]];

/** The value as JSON. What is not known is left out and noted, with its place in the body and its source. */
export function toJson(value: Value, machine: Machine, notes: Notes, path: Path = []): JsonValue | undefined {
  const leaveOut = (place: Place) => {
    const source = machine.program.excerpt(place);
    const why = source === '' ? 'its value is missing' : `\`${source}\` is not known before the code runs`;
    notes.add(`${fieldName(path)} was left out: ${why}.`);
    return undefined;
  };
  if (!machine.spend(costOf(value), 'output') || path.length > DEEPEST) {
    notes.add(`${fieldName(path.slice(0, 8))} was left out in part: it is nested too deep or too large.`);
    return undefined;
  }
  switch (value.kind) {
    case 'number':
      for (const note of value.notes) notes.add(note);
      return Number.isFinite(value.value) ? value.value : null;
    case 'boolean':
      return value.value;
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'list':
    case 'dict':
      return container(value, machine, notes, path);
    case 'json': {
      const json = toJson(value.value, machine, notes, path);
      const text = json === undefined ? undefined : value.print(json);
      if (text === undefined) notes.add(`${fieldName(path)} was left out: how its JSON text is written is not known.`);
      return text;
    }
    case 'holed':
      return withVariables(value, notes, path) ?? leaveOut(value);
    case 'unknown':
    case 'function':
      return leaveOut(value);
    case 'client':
      notes.add(`${fieldName(path)} was left out: it is a client object.`);
      return undefined;
    default:
      return text(value, notes, path) ?? (value.kind === 'path' ? leaveOut(value) : undefined);
  }
}

/** Variables of a draft are filled in where the contents of messages stand, and nowhere else. */
function withVariables(value: Value, notes: Notes, path: Path): string | undefined {
  const made = path[0] === 'messages' && path.includes('content') ? variableText(value) : undefined;
  if (made === undefined) return undefined;
  const [first = '', ...more] = made.names;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  notes.add(`${fieldName(path)} is not known whole before the code runs: give {{${first}}}${others} under Variables.`);
  return made.text;
}

function text(value: Value, notes: Notes, path: Path): string | undefined {
  const parts = asText(value)?.parts;
  if (parts === undefined) return undefined;
  const texts = parts.map((part) => (typeof part === 'string' ? part : part.fallback));
  const variables = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.variable.slice(0, 100)]));
  const names = variables.slice(0, 5).join(', ');
  if (!texts.every((part) => part !== undefined)) {
    if (value.kind !== 'path') notes.add(`${fieldName(path)} was left out: it comes from the variable ${names}.`);
    return undefined;
  }
  if (names !== '')
    notes.add(`${fieldName(path)} comes from the variable ${names}; the default of the code was taken.`);
  return texts.join('');
}

function container(
  value: Extract<Value, { kind: 'list' | 'dict' }>,
  machine: Machine,
  notes: Notes,
  path: Path,
): JsonValue {
  for (const place of value.doubts) {
    notes.add(
      `${fieldName(path)} may hold more or other things: \`${machine.program.excerpt(place)}\` is not understood.`,
    );
  }
  if (value.kind === 'dict') return dictJson(value, machine, notes, path);
  return value.items.flatMap((item, index) => {
    if (item.kind === 'undefined') return [null];
    const json = toJson(item, machine, notes, [...path, index]);
    return json === undefined ? [] : [json];
  });
}

/** A dictionary as a JSON object, without the fields that are not known. */
export function dictJson(
  { entries, repeated }: DictValue,
  machine: Machine,
  notes: Notes,
  path: Path = [],
): JsonObject {
  for (const name of repeated) notes.add(`${fieldName([...path, name])} stands twice; the last one was taken.`);
  const fields = [...entries].flatMap(([name, item]): [string, JsonValue][] => {
    const json = toJson(item, machine, notes, [...path, name]);
    return json === undefined ? [] : [[name, json]];
  });
  return Object.fromEntries(fields);
}

function fieldName(path: Path): string {
  if (path.length === 0) return 'The body';
  const name = path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`))
    .join('');
  return `The field ${name.length > 100 ? `${name.slice(0, 99)}…` : name}`;
}
