import { isJsonObject, type JsonValue } from '../../core/json';
import { readJson } from '../read-body';
import { type Arguments, type Machine, mergedDict } from './machine';
import { pythonJson } from './python-json';
import { dictValue, listValue, NULL, type PathValue, plainText, textValue, UNDEFINED, type Value } from './value';

const VARIABLES = new Set(['getenv', 'environ.get', 'env.get', 'userdata.get']);
const NOTHING = new Set(['Omit', 'NotGiven']);

/** What a function that every program has comes to: reading the environment, JSON, copies. */
export function callBuiltIn({ root, steps }: PathValue, args: Arguments, machine: Machine): Value | undefined {
  if (root !== undefined) return undefined;
  const [first, second] = args.positional;
  const name = steps.join('.');
  const last = steps.slice(-2).join('.');
  if (VARIABLES.has(last) || VARIABLES.has(steps.at(-1) ?? ''))
    return environment(first, second ?? args.named.get('default'));
  if (NOTHING.has(steps.at(-1) ?? '')) return UNDEFINED;
  switch (name) {
    case 'require':
    case '__import__': {
      const module = plainText(first);
      return module === undefined ? undefined : { kind: 'path', root: undefined, steps: [module], from: 0, to: 0 };
    }
    case 'JSON.stringify':
      return first && { kind: 'json', value: first, print: javaScriptPrint(second, args.positional[2]) };
    case 'json.dumps':
      return first && { kind: 'json', value: first, print: pythonPrint(args) };
    case 'JSON.parse':
    case 'json.loads':
      return parsed(first, machine);
    case 'dict':
      return mergedDict([...args.positional, dictValue(args.named)], machine);
    case 'list':
    case 'tuple':
      return first === undefined ? listValue() : copied(first, machine);
    case 'copy.copy':
    case 'copy.deepcopy':
    case 'deepcopy':
    case 'structuredClone':
      return first && copied(first, machine);
    case 'Object.assign':
      return assigned(args.positional, machine);
    case 'Object.freeze':
    case 'Headers':
    case 'str':
    case 'String':
      return first?.kind === 'text' || first?.kind === 'dict' ? first : undefined;
    default:
      return undefined;
  }
}

function environment(name: Value | undefined, fallback: Value | undefined): Value | undefined {
  const variable = plainText(name);
  if (variable === undefined) return undefined;
  const text = plainText(fallback);
  return { kind: 'text', parts: [text === undefined ? { variable } : { variable, fallback: text }] };
}

function copied(value: Value, machine: Machine): Value | undefined {
  if (value.kind === 'dict') return mergedDict([value], machine);
  if (value.kind !== 'list' || !machine.spend(8 * value.items.length)) return undefined;
  return { ...value, items: [...value.items] };
}

/** `Object.assign` changes its first argument and answers it. */
function assigned(values: readonly Value[], machine: Machine): Value | undefined {
  const [target] = values;
  const merged = mergedDict(values, machine);
  if (target?.kind !== 'dict' || merged === undefined) return undefined;
  for (const [key, value] of merged.entries) target.entries.set(key, value);
  target.doubts.splice(0, target.doubts.length, ...merged.doubts);
  return target;
}

function parsed(text: Value | undefined, machine: Machine): Value | undefined {
  if (text?.kind === 'json') return text.value;
  const json = plainText(text);
  if (json === undefined || !machine.spend(8 * json.length)) return undefined;
  const read = readJson(json);
  return read.ok ? fromJson(read.value.value, 0) : undefined;
}

const DEEPEST = 240;

function fromJson(json: JsonValue, depth: number): Value {
  if (json === null || depth > DEEPEST) return NULL;
  if (typeof json === 'string') return textValue(json);
  if (typeof json === 'boolean') return { kind: 'boolean', value: json };
  if (typeof json === 'number') return { kind: 'number', value: json, isFloat: !Number.isInteger(json), notes: [] };
  if (!isJsonObject(json)) return listValue(json.map((item) => fromJson(item, depth + 1)));
  return dictValue(Object.entries(json).map(([key, value]) => [key, fromJson(value, depth + 1)] as const));
}

function javaScriptPrint(
  replacer: Value | undefined,
  space: Value | undefined,
): (json: JsonValue) => string | undefined {
  const indent = space?.kind === 'number' ? space.value : plainText(space);
  const isPlain = replacer === undefined || replacer.kind === 'null' || replacer.kind === 'undefined';
  return (json) => (isPlain ? JSON.stringify(json, undefined, indent) : undefined);
}

function pythonPrint({ named }: Arguments): (json: JsonValue) => string | undefined {
  const ascii = named.get('ensure_ascii');
  const isAscii = ascii?.kind !== 'boolean' || ascii.value;
  const indent = named.get('indent');
  const others = [...named.keys()].some((name) => name !== 'ensure_ascii' && name !== 'indent');
  const width = indent?.kind === 'number' ? indent.value : undefined;
  return (json) => (others ? undefined : pythonJson(json, isAscii, width));
}
