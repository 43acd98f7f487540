import type { SyntaxNode } from '@lezer/common';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import type { DocParameter, DocText } from './doc-text';
import { joined, type Member, membersOf } from './members';
import { commaGroups } from './syntax';
import { memberDoc } from './typescript-comments';
import { documented } from './typescript-doc-types';
import { literalOf, propertyName } from './typescript-literal';
import type { TypeScriptScope } from './typescript-scope';
import { allowsUndefined } from './typescript-undefined';
import { typeOf, union } from './union';

/** One parameter as written, before its type is read. */
type Written = {
  readonly target: SyntaxNode;
  readonly last: SyntaxNode;
  readonly annotation: SyntaxNode | undefined;
  readonly value: SyntaxNode | undefined;
  readonly isOptional: boolean;
  readonly isRest: boolean;
};

/** The parameters of a function as properties of one object; a destructured one gives its own properties. */
export function parametersOf(list: SyntaxNode | null, doc: DocText, scope: TypeScriptScope): readonly Member[] {
  const written = (list ? commaGroups(list) : []).flatMap((group) => asWritten(group, scope));
  const members = written.map((parameter, index) => memberOf(parameter, index, written.length, doc, scope));
  const known = members.reduce<readonly Member[]>((all, some) => joined(all, some), []);
  for (const name of doc.parameters.keys()) {
    const root = name.split(/[.[]/, 1)[0] ?? name;
    const isRead = known.some((member) => member.name === root || name.endsWith(`.${member.name}`));
    const isRoot = written.some(({ target }) => target.name === 'ObjectPattern');
    if (!isRead && !isRoot) scope.reading.note(`${name.slice(0, 80)} is described, but it is no parameter.`);
  }
  return known;
}

function asWritten(group: readonly SyntaxNode[], scope: TypeScriptScope): readonly Written[] {
  const target = group.find(({ name }) => TARGETS.has(name));
  const last = group.at(-1);
  if (!target || !last) return [];
  const equals = group.findIndex(({ name }) => name === 'Equals');
  const annotation = group.find(({ name }) => name === 'TypeAnnotation')?.lastChild ?? undefined;
  return [
    {
      target,
      last,
      annotation,
      value: equals < 0 ? undefined : group[equals + 1],
      isOptional: group.some(({ name }) => name === 'Optional') || allowsUndefined(annotation, scope.reading),
      isRest: group.some(({ name }) => name === 'Spread'),
    },
  ];
}

/** `this` is no parameter. */
const TARGETS = new Set(['VariableDefinition', 'ObjectPattern', 'ArrayPattern']);

function memberOf(
  written: Written,
  index: number,
  count: number,
  doc: DocText,
  scope: TypeScriptScope,
): readonly Member[] {
  if (written.target.name === 'ObjectPattern') {
    if (count > 1)
      scope.reading.note('The properties of the destructured parameter stand beside the other parameters.');
    return patternMembers(written, doc, scope);
  }
  if (written.target.name === 'ArrayPattern') {
    const name = `items_${index + 1}`;
    scope.reading.note(`The parameter ${scope.reading.excerpt(written.target)} has no name and is called ${name}.`);
    return [namedMember(name, written, undefined, scope)];
  }
  const name = scope.reading.textOf(written.target);
  if (written.annotation?.name === 'FunctionSignature') {
    scope.reading.note(`${name.slice(0, 80)} is a function and left out.`);
    return [];
  }
  return [documented(namedMember(name, written, doc.parameters.get(name), scope), doc.parameters, scope)];
}

function namedMember(name: string, written: Written, doc: DocParameter | undefined, scope: TypeScriptScope): Member {
  const fallback = written.value ? literalOf(written.value, scope) : undefined;
  if (written.value && fallback === undefined && scope.reading.textOf(written.value) !== 'undefined') {
    scope.reading.note(`The default of ${name.slice(0, 80)} is no literal and is left out.`);
  }
  const comment = memberDoc(written.target, scope.reading, written.last).description;
  const schema = written.annotation ? scope.typeOf(written.annotation, scope) : typeOfDefault(fallback);
  if (written.isRest) scope.reading.note(`...${name.slice(0, 80)} takes any number of values; it is a list here.`);
  return {
    name,
    schema: written.isRest && !written.annotation ? { type: 'array', items: {} } : schema,
    required: !written.isOptional && !written.value && !written.isRest,
    description: comment || doc?.text,
    fallback,
  };
}

/** What an untyped parameter takes, as its default shows; nothing is known of `null`. */
function typeOfDefault(value: JsonValue | undefined): JsonObject {
  if (value === undefined || value === null) return {};
  if (Array.isArray(value)) return { type: 'array', items: union(value.map((item: JsonValue) => typeOfDefault(item))) };
  return { type: typeof value === 'number' ? 'number' : typeOf(value) };
}

function patternMembers(written: Written, doc: DocText, scope: TypeScriptScope): readonly Member[] {
  const type = written.annotation ? scope.types.follow(scope.typeOf(written.annotation, scope)) : {};
  const typed = membersOf(type) ?? [];
  const given = written.value ? literalOf(written.value, scope) : undefined;
  const values: JsonObject = isJsonObject(given) ? given : {};
  const own = written.target
    .getChildren('PatternProperty')
    .flatMap((node) => patternMember(node, typed, values, scope));
  const members = joined(typed, own).map((member) => documented(member, partsOf(member.name, doc), scope));
  const isWhole = typed.length === 0 || type.additionalProperties === undefined;
  if (!isWhole) scope.reading.note('Further properties of the destructured parameter are left out.');
  return written.value || written.isOptional ? members.map((member) => ({ ...member, required: false })) : members;
}

function patternMember(
  node: SyntaxNode,
  typed: readonly Member[],
  values: JsonObject,
  scope: TypeScriptScope,
): readonly Member[] {
  const variable = node.getChild('VariableDefinition');
  const name = propertyName(node, scope) ?? (variable ? scope.reading.textOf(variable) : undefined);
  if (node.getChild('Spread')) {
    scope.reading.note(`${scope.reading.excerpt(node)} takes what is left over and is left out.`);
    return [];
  }
  if (name === undefined) {
    scope.reading.note(`The property ${scope.reading.excerpt(node)} is left out: its name is not plain.`);
    return [];
  }
  const value = node.getChild('Equals')?.nextSibling;
  const fallback =
    (value ? literalOf(value, scope) : undefined) ?? (Object.hasOwn(values, name) ? values[name] : undefined);
  if (value && fallback === undefined)
    scope.reading.note(`The default of ${name.slice(0, 80)} is no literal and is left out.`);
  const known = typed.find((member) => member.name === name);
  const { description } = memberDoc(node, scope.reading);
  return [
    {
      name,
      schema: known ? known.schema : typeOfDefault(fallback),
      required: (known ? known.required : true) && !value,
      description: description || undefined,
      fallback,
    },
  ];
}

/** The lines of a comment about a property of a destructured parameter, whatever the parameter is called there. */
function partsOf(name: string, doc: DocText): ReadonlyMap<string, DocParameter> {
  const parts = new Map<string, DocParameter>();
  for (const [path, text] of doc.parameters) {
    const dot = path.indexOf('.');
    if (dot >= 0 && (path.slice(dot + 1) === name || path.slice(dot + 1).startsWith(`${name}.`)))
      parts.set(path.slice(dot + 1), text);
    else if (path === name) parts.set(name, text);
  }
  return parts;
}
