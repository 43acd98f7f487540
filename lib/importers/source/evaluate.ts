import { assign } from './assign';
import { callFunction } from './call-function';
import { addValues, eitherValue } from './join-values';
import { joinedText, summedText } from './joined-text';
import { type Arguments, lookUp, type Machine, mergedDict } from './machine';
import type { Argument, Entry, Expression, Item } from './syntax';
import { asText, dictValue, doubt, listValue, type Place, plainText, type Scope, unknownAt, type Value } from './value';

/** What an expression is known to be; calls inside are told to the machine. Changes nothing outside of it. */
export function evaluate(expression: Expression, scope: Scope, machine: Machine): Value {
  switch (expression.kind) {
    case 'known':
      return expression.value;
    case 'name':
      return lookUp(scope, expression.name) ?? pathOf(undefined, [expression.name], expression);
    case 'template':
      return joinedText(expression.parts, expression, scope, machine) ?? unknownAt(expression);
    case 'member':
      return memberOf(evaluate(expression.object, scope, machine), expression.name, expression, machine);
    case 'index':
      return itemAt(
        evaluate(expression.object, scope, machine),
        evaluate(expression.key, scope, machine),
        expression,
        machine,
      );
    case 'list':
      return list(expression.items, scope, machine);
    case 'dict':
      return dict(expression.entries, scope, machine);
    case 'assign':
      return assign(expression, scope, machine);
    default:
      return compound(expression, scope, machine) ?? unknownAt(expression);
  }
}

type Compound = Extract<Expression, { kind: 'sum' | 'merge' | 'either' | 'negative' | 'call' | 'function' | 'other' }>;

function compound(expression: Compound, scope: Scope, machine: Machine): Value | undefined {
  switch (expression.kind) {
    case 'sum':
    case 'merge': {
      const values = expression.terms.map((term) => evaluate(term, scope, machine));
      if (expression.kind === 'merge') return mergedDict(values, machine);
      return addValues(values, machine) ?? summedText(expression.terms, values, expression, machine);
    }
    case 'either':
      return eitherValue(evaluate(expression.first, scope, machine), evaluate(expression.second, scope, machine));
    case 'negative': {
      const value = evaluate(expression.value, scope, machine);
      return value.kind === 'number' ? { ...value, value: -value.value } : undefined;
    }
    case 'call': {
      const callee = evaluate(expression.callee, scope, machine);
      const args = argumentsOf(expression.args, scope, machine);
      return callee.kind === 'function'
        ? callFunction(callee, args, machine)
        : machine.called(callee, args, expression);
    }
    case 'function':
      return machine.define(expression, scope, expression);
    case 'other':
      for (const inside of expression.inside) evaluate(inside, scope, machine);
      return undefined;
  }
}

function pathOf(root: Value | undefined, steps: readonly string[], { from, to }: Place): Value {
  return { kind: 'path', root, steps, from, to };
}

/** What a name behind a dot stands for. */
function memberOf(object: Value, name: string, place: Place, machine: Machine): Value {
  if (object.kind === 'dict' && machine.program.language === 'javascript') {
    const entry = object.entries.get(name);
    if (entry !== undefined) return entry;
  }
  if (object.kind === 'client' && (name === 'headers' || name === 'defaultHeaders')) return object.headers;
  if (object.kind !== 'path') return pathOf(object, [name], place);
  const steps = [...object.steps, name];
  const setting = object.root === undefined ? machine.settings.get(steps.join('.')) : undefined;
  return setting ?? pathOf(object.root, steps, place);
}

function itemAt(object: Value, key: Value, place: Place, machine: Machine): Value {
  const name = plainText(key);
  if (object.kind === 'dict' && name !== undefined) return object.entries.get(name) ?? unknownAt(place);
  if (object.kind === 'list' && key.kind === 'number') return object.items.at(key.value) ?? unknownAt(place);
  if (object.kind === 'path' && name !== undefined) return memberOf(object, name, place, machine);
  return unknownAt(place);
}

function list(items: readonly Item[], scope: Scope, machine: Machine): Value {
  const made = listValue();
  for (const { spread, value: expression } of items) {
    const value = evaluate(expression, scope, machine);
    if (!spread) made.items.push(value);
    else if (value.kind === 'list' && machine.spend(8 * value.items.length)) {
      for (const item of value.items) made.items.push(item);
      doubt(made, value.doubts);
    } else doubt(made, [expression]);
  }
  return made;
}

function dict(entries: readonly Entry[], scope: Scope, machine: Machine): Value {
  const made = dictValue();
  const written = new Set<string>();
  for (const entry of entries) {
    if ('spread' in entry) {
      const value = evaluate(entry.spread, scope, machine);
      const merged = mergedDict([value], machine);
      if (merged === undefined && !isMissing(value)) doubt(made, [entry.spread]);
      for (const [key, one] of merged?.entries ?? []) made.entries.set(key, one);
      doubt(made, merged?.doubts ?? []);
      continue;
    }
    const key = keyText(evaluate(entry.key, scope, machine));
    const value = evaluate(entry.value, scope, machine);
    if (key === undefined) doubt(made, [{ from: entry.key.from, to: entry.value.to }]);
    else {
      if (written.has(key)) made.repeated.add(key);
      written.add(key);
      made.entries.set(key, value);
    }
  }
  return made;
}

function isMissing({ kind }: Value): boolean {
  return kind === 'null' || kind === 'undefined';
}

/** As JSON writes a key; Python takes numbers, booleans and None for keys too. */
function keyText(value: Value): string | undefined {
  if (value.kind === 'number') return value.isFloat ? undefined : String(value.value);
  if (value.kind === 'boolean') return String(value.value);
  if (value.kind === 'null') return 'null';
  const text = asText(value);
  return text?.parts.every((part) => typeof part === 'string') ? text.parts.join('') : undefined;
}

function argumentsOf(args: readonly Argument[], scope: Scope, machine: Machine): Arguments {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  const unclear: Place[] = [];
  for (const { name, spread, value: expression } of args) {
    const value = evaluate(expression, scope, machine);
    if (name !== undefined) named.set(name, value);
    else if (spread === undefined) positional.push(value);
    else if (spread === 'list' && value.kind === 'list' && machine.spend(8 * value.items.length)) {
      for (const item of value.items) positional.push(item);
    } else if (spread === 'dict' && value.kind === 'dict' && machine.spend(8 * value.entries.size)) {
      for (const [key, one] of value.entries) named.set(key, one);
      unclear.push(...value.doubts);
    } else unclear.push({ from: expression.from, to: expression.to });
  }
  return { positional, named, unclear };
}
