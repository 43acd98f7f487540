import { updatedValue } from './join-values';
import { lookUp, type Machine, scopeOf } from './machine';
import type { Expression } from './syntax';
import { asText, doubt, type Place, plainText, type Scope, unknownAt, type Value } from './value';

type Assign = Extract<Expression, { kind: 'assign' }>;
type Target = Extract<Expression, { kind: 'member' | 'index' }>;

/** Gives a name, an entry or a setting its value; answers the value. */
export function assign(
  { target, operator, value: expression, declares, ...place }: Assign,
  scope: Scope,
  machine: Machine,
): Value {
  const given = machine.evaluate(expression, scope);
  if (target.kind === 'name') {
    const old = lookUp(scope, target.name);
    // A list that is added to stays the same list for all its names.
    if (operator === '+=' && old?.kind === 'list' && given.kind === 'list' && machine.spend(8 * given.items.length)) {
      const added = [...given.items];
      machine.changeList(old, place, (items) => {
        for (const item of added) items.push(item);
      });
      return old;
    }
    const value = updatedValue(old, operator, given, machine) ?? unknownAt(place);
    const home = declares ? scope : (scopeOf(scope, target.name) ?? scope);
    machine.setName(home, target.name, value, place);
    return value;
  }
  if (target.kind === 'member' || target.kind === 'index') assignMember(target, operator, given, place, scope, machine);
  else machine.evaluate(target, scope);
  return given;
}

function assignMember(
  target: Target,
  operator: string,
  given: Value,
  place: Place,
  scope: Scope,
  machine: Machine,
): void {
  const object = machine.evaluate(target.object, scope);
  const key = target.kind === 'member' ? target.name : plainText(machine.evaluate(target.key, scope));
  if (object.kind === 'dict') {
    if (key === undefined) doubt(object, [place]);
    else {
      const value = updatedValue(object.entries.get(key), operator, given, machine) ?? unknownAt(place);
      machine.setEntry(object, key, value, place);
    }
  } else if (object.kind === 'list') {
    doubt(object, [place]);
  } else if (object.kind === 'client' && key !== undefined) {
    if (key === 'headers' && given.kind === 'dict')
      for (const [name, one] of given.entries) object.headers.entries.set(name, one);
    else object.options.set(key, given);
  } else if (object.kind === 'path' && object.root === undefined && key !== undefined) {
    machine.settings.set([...object.steps, key].join('.'), asText(given) ?? given);
  }
}
