import type { Arguments } from './machine';
import { clientType } from './sdks';
import { type ClientValue, dictValue, type PathValue, type Value } from './value';

const HEADERS = ['headers', 'default_headers', 'defaultHeaders'];

const CHANGES = new Set(['with_options', 'withOptions', 'copy']);

/** The client that a call makes, with its options by name; undefined for any other call. */
export function makeClient({ root, steps }: PathValue, args: Arguments): ClientValue | undefined {
  const type = root === undefined ? clientType(steps) : undefined;
  return type === undefined ? undefined : clientWith({ type, options: new Map(), headers: dictValue() }, args);
}

/** The client of `client.with_options(…)`: the same one with other options; undefined for any other call. */
export function changedClient({ root, steps }: PathValue, args: Arguments): ClientValue | undefined {
  return root?.kind === 'client' && CHANGES.has(steps[0] ?? '') ? clientWith(root, args) : undefined;
}

function clientWith(
  { type, ...before }: Pick<ClientValue, 'type' | 'options' | 'headers'>,
  args: Arguments,
): ClientValue {
  const options = new Map<string, Value>([...before.options, ...args.named]);
  for (const value of args.positional) {
    if (value.kind === 'dict') for (const [name, one] of value.entries) options.set(name, one);
    else if (value.kind === 'client') for (const [name, one] of value.options) options.set(name, one);
    else if (type.startsWith('Mistral') && value.kind === 'text') options.set('api_key', value);
  }
  const headers = dictValue(before.headers.entries);
  for (const name of HEADERS) {
    const given = options.get(name);
    if (given?.kind !== 'dict') continue;
    for (const [header, value] of given.entries) headers.entries.set(header, value);
    options.delete(name);
  }
  return { kind: 'client', type, options, headers };
}
