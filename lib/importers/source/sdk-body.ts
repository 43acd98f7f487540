import type { Arguments } from './machine';
import type { Program } from './syntax';
import { dictValue, type Value } from './value';

export type SdkBody = {
  readonly body: Value;
  readonly options: ReadonlyMap<string, Value>;
  readonly notes: readonly string[];
};

/** Fields that Python SDKs take as arguments, and what the client keeps for itself. */
const OPTIONS = new Set(['extra_body', 'extra_headers', 'extra_query', 'http_headers', 'headers']);
const CLIENT_OPTIONS = new Set([
  'timeout',
  'timeout_ms',
  'request_timeout',
  'retries',
  'signal',
  'maxRetries',
  'api_key',
  'api_base',
  'base_url',
]);

/** The body of a call: in JavaScript an object with options behind, in Python fields by name; undefined for neither. */
export function sdkBody({ positional, named }: Arguments, language: Program['language']): SdkBody | undefined {
  const [first, second] = positional;
  const body = dictValue();
  const options = new Map<string, Value>();
  if (language === 'javascript') {
    if (first === undefined) return undefined;
    const given = second?.kind === 'dict' ? second.entries : new Map<string, Value>();
    return { body: first, options: given, notes: optionNotes([...given.keys()].filter((name) => name !== 'headers')) };
  }
  if (first?.kind === 'dict') return undefined;
  if (first?.kind === 'list') body.entries.set('messages', first);
  for (const [name, value] of named) {
    if (OPTIONS.has(name)) options.set(name, value);
    else if (!CLIENT_OPTIONS.has(name)) body.entries.set(name, value);
  }
  return { body, options, notes: optionNotes([...options.keys()].filter((name) => name === 'extra_query')) };
}

function optionNotes(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => !CLIENT_OPTIONS.has(name))
    .slice(0, 10)
    .map((name) => `The option ${name.slice(0, 40)} of the call was left out.`);
}
