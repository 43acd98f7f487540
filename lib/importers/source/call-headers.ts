import { type GivenHeader, keyOrNothing, sortHeaders } from '../headers';
import type { ImportedCredential } from '../imported-request';
import type { ChatCall } from './chat-call';
import type { Notes } from './to-json';
import { asText, plainText, type TextPart, type Value } from './value';

export type CallHeaders = {
  readonly given: readonly (readonly [string, string])[];
  readonly notes: readonly string[];
  readonly credential?: ImportedCredential;
  /** The code says that no key is to be sent. */
  readonly isAnonymous: boolean;
};

/** What clients of local servers are given because the SDK insists on a key. */
const DUMMY =
  /^(?:none|null|empty|dummy|unused|ollama|lm-studio|not[-_ ]?(?:needed|used|required)|no-key|sk-no-key-required|anything|-|x)$/i;

/** The headers of a call, its key among them; what they are made of never stands in a note. */
export function callHeaders({ headers }: ChatCall, notes: Notes): CallHeaders {
  const given = new Map<string, GivenHeader>();
  let isAnonymous = false;
  for (const group of headers) {
    if (group.kind === 'undefined' || group.kind === 'null') continue;
    const entries = entriesOf(group);
    if (entries === undefined || (group.kind === 'dict' && group.doubts.length > 0))
      notes.add('Some headers are not known before the code runs and were left out.');
    for (const [name, value] of entries ?? []) {
      const lower = name.toLowerCase();
      const isRemoved = value.kind === 'undefined' || value.kind === 'null';
      if (lower === 'authorization') isAnonymous = isRemoved;
      const text = isRemoved ? undefined : headerText(value);
      if (text !== undefined) given.set(lower, { name, value: text });
      else if (isRemoved) given.delete(lower);
      else notes.add(`The header ${name.slice(0, 60)} is not known before the code runs and was left out.`);
    }
  }
  const sorted = sortHeaders([...given.values()]);
  const { headers: others, ...rest } = sorted;
  return { ...rest, given: others, isAnonymous };
}

function entriesOf(group: Value): readonly (readonly [string, Value])[] | undefined {
  if (group.kind === 'dict') return [...group.entries];
  if (group.kind !== 'list') return undefined;
  return group.items.flatMap((item): (readonly [string, Value])[] => {
    const [name, value] = item.kind === 'list' ? item.items : [];
    const text = plainText(name);
    return text === undefined || value === undefined ? [] : [[text, value]];
  });
}

function headerText(value: Value): GivenHeader['value'] | undefined {
  if (value.kind === 'number') return String(value.value);
  const parts = asText(value)?.parts;
  if (parts === undefined) return undefined;
  const variable = parts.find((part) => typeof part !== 'string');
  return variable === undefined ? parts.filter(isFixed).join('') : { variable: variable.variable };
}

function isFixed(part: TextPart): part is string {
  return typeof part === 'string';
}

/** The key that a client was made with: the variable that holds it, or itself. */
export function credentialOf(key: Value | undefined, notes: Notes): ImportedCredential | undefined {
  if (key === undefined || key.kind === 'undefined' || key.kind === 'null') return undefined;
  const text = headerText(key);
  if (text === undefined) notes.add('The key is not known before the code runs: give it under Providers.');
  if (typeof text !== 'string') return text;
  return DUMMY.test(text.slice(0, 40)) ? undefined : keyOrNothing(text);
}
