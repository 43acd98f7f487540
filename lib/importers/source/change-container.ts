import { type Arguments, type Machine, mergedDict } from './machine';
import {
  asText,
  dictValue,
  doubt,
  listValue,
  type PathValue,
  type Place,
  plainText,
  textValue,
  UNDEFINED,
  type Value,
} from './value';

/** A method of a known list, dictionary or text; undefined for those that nobody has to know. */
export function callMethod(callee: PathValue, args: Arguments, machine: Machine, place: Place): Value | undefined {
  const { root, steps } = callee;
  const [name = '', ...more] = steps;
  if (root === undefined || more.length > 0) return undefined;
  if (root.kind === 'list') return listMethod(root, name, args, machine, place);
  if (root.kind === 'dict') return dictMethod(root, name, args, machine, place);
  const text = asText(root)?.parts.every((part) => typeof part === 'string') ? plainText(root) : undefined;
  return text === undefined ? undefined : textMethod(text, name, args, machine);
}

const LIST_CHANGES = new Set([
  'append',
  'push',
  'extend',
  'insert',
  'unshift',
  'splice',
  'pop',
  'shift',
  'remove',
  'clear',
  'reverse',
  'sort',
  'fill',
]);

function listMethod(
  list: Extract<Value, { kind: 'list' }>,
  name: string,
  { positional, unclear }: Arguments,
  machine: Machine,
  place: Place,
): Value | undefined {
  const [first, second] = positional;
  const add = (values: readonly Value[], at?: number) => {
    if (!machine.spend(8 * values.length)) return doubt(list, [place]);
    const copy = [...values];
    machine.changeList(list, place, (items) => {
      if (at !== undefined) items.splice(at, 0, ...copy.slice(0, 1000));
      else for (const value of copy) items.push(value);
    });
  };
  if (name === 'copy' || name === 'slice') {
    if (positional.length > 0 || !machine.spend(8 * list.items.length)) return undefined;
    const copy = listValue([...list.items]);
    doubt(copy, list.doubts);
    return copy;
  }
  if (!LIST_CHANGES.has(name)) return undefined;
  if (unclear.length > 0) doubt(list, unclear);
  else if (name === 'append' || name === 'push') add(positional);
  else if (name === 'unshift') add(positional, 0);
  else if (name === 'extend' && first?.kind === 'list') add(first.items);
  else if (name === 'insert' && first?.kind === 'number' && second) add([second], first.value);
  else doubt(list, [place]);
  return UNDEFINED;
}

const DICT_CHANGES = new Set(['update', 'setdefault', 'pop', 'popitem', 'clear', 'set', 'append', 'delete']);

function dictMethod(
  dict: Extract<Value, { kind: 'dict' }>,
  name: string,
  args: Arguments,
  machine: Machine,
  place: Place,
): Value | undefined {
  const [first, second] = args.positional;
  const key = plainText(first);
  if (name === 'copy') return mergedDict([dict], machine);
  if (name === 'get') return key === undefined ? undefined : (dict.entries.get(key) ?? second);
  if (!DICT_CHANGES.has(name)) return undefined;
  if (name === 'update') {
    const added = mergedDict([...args.positional, dictValue(args.named)], machine);
    for (const [entry, value] of added?.entries ?? []) machine.setEntry(dict, entry, value, place);
    doubt(dict, added === undefined ? [place] : [...args.unclear, ...added.doubts]);
  } else if ((name === 'set' || name === 'append' || name === 'setdefault') && key !== undefined && second) {
    if (name !== 'setdefault' || !dict.entries.has(key)) machine.setEntry(dict, key, second, place);
  } else doubt(dict, [place]);
  return UNDEFINED;
}

function textMethod(text: string, name: string, { positional }: Arguments, machine: Machine): Value | undefined {
  const [first] = positional;
  if ((name === 'strip' || name === 'trim') && positional.length === 0) return textValue(text.trim());
  if (name === 'join' && first?.kind === 'list') {
    const items = first.items.map(plainText).filter((item) => item !== undefined);
    const joined = items.length === first.items.length ? items.join(text) : undefined;
    return joined !== undefined && machine.spend(joined.length) ? textValue(joined) : undefined;
  }
  return undefined;
}
