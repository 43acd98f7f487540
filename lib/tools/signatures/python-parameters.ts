import type { SyntaxNode } from '@lezer/common';
import type { JsonObject, JsonValue } from '../../core/json';
import type { DocText } from './doc-text';
import { joined, type Member } from './members';
import { memberComment } from './python-comments';
import { documented } from './python-doc-types';
import { fieldFacts } from './python-field';
import { literalOf } from './python-literal';
import type { PythonScope } from './python-scope';
import { commaGroups } from './syntax';
import { typeOf, union } from './union';

/** The parameters of a function as properties of one object; `self` and `cls` of a method are none. */
export function parametersOf(
  list: SyntaxNode | null,
  isMethod: boolean,
  doc: DocText,
  scope: PythonScope,
): readonly Member[] {
  const groups = list ? commaGroups(list) : [];
  const members = groups.flatMap((group, index) => {
    const [first] = group;
    const isSelf = index === 0 && first !== undefined && /^(?:self|cls|mcs)$/.test(scope.reading.textOf(first));
    return isSelf && (isMethod || group.length === 1) ? [] : parameter(group, doc, scope);
  });
  const names = new Set(members.map(({ name }) => name));
  for (const name of doc.parameters.keys()) {
    if (!names.has(name)) scope.reading.note(`${name.slice(0, 80)} is described, but it is no parameter.`);
  }
  return joined([], members);
}

function parameter(group: readonly SyntaxNode[], doc: DocText, scope: PythonScope): readonly Member[] {
  const { reading } = scope;
  const name = group.find((node) => node.name === 'VariableName');
  const last = group.at(-1);
  if (!name || !last) return [];
  const word = reading.textOf(name);
  const star = group.find((node) => node.name === '*' || node.name === '**');
  if (star) {
    reading.note(`${reading.textOf(star)}${word.slice(0, 80)} takes any arguments and is left out.`);
    return [];
  }
  const annotation = group.find((node) => node.name === 'TypeDef')?.lastChild;
  if (annotation && /^(?:\w+\.)*Callable\b/.test(reading.textOf(annotation))) {
    reading.note(`${word.slice(0, 80)} is a function and left out.`);
    return [];
  }
  const equals = group.findIndex((node) => node.name === 'AssignOp');
  const value = equals < 0 ? undefined : group[equals + 1];
  const { description, ...schema } = annotation ? scope.typeOf(annotation, scope) : {};
  const facts = value ? fieldFacts(value, schema, scope) : undefined;
  const fallback = value && !facts?.isField ? literalOf(value, scope) : facts?.fallback;
  if (value && !facts?.isField && fallback === undefined) {
    reading.note(`The default of ${word.slice(0, 80)} is no literal and is left out.`);
  }
  const member: Member = {
    name: word,
    schema: { ...(annotation ? schema : typeOfDefault(fallback)), ...facts?.constraints },
    required: value === undefined || (facts?.isField === true && !facts.isOptional),
    description: facts?.description || commentOf(group, scope) || undefined,
    fallback,
  };
  const own = documented(member, doc.parameters.get(word), scope);
  return [own.description || typeof description !== 'string' ? own : { ...own, description }];
}

function commentOf([first]: readonly SyntaxNode[], scope: PythonScope): string {
  return first ? memberComment(first, lastOf(first), undefined, scope) : '';
}

/** The node before the next comma. */
function lastOf(first: SyntaxNode): SyntaxNode {
  let last = first;
  for (let next = first.nextSibling; next && next.name !== ',' && next.name !== ')'; next = next.nextSibling) {
    if (next.name === 'Comment') break;
    last = next;
  }
  return last;
}

/** What a parameter without annotation takes, as its default shows; nothing is known of None. */
function typeOfDefault(value: JsonValue | undefined): JsonObject {
  if (value === undefined || value === null) return {};
  if (Array.isArray(value)) return { type: 'array', items: union(value.map((item: JsonValue) => typeOfDefault(item))) };
  return { type: typeOf(value) };
}
