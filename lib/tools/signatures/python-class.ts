import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';
import { joined, type Member, membersOf, objectOf } from './members';
import { argumentsOf } from './python-arguments';
import { docOf, memberComment } from './python-comments';
import { enumMembers } from './python-enum';
import { fieldFacts } from './python-field';
import { literalOf } from './python-literal';
import type { PythonScope } from './python-scope';
import { childrenOf } from './syntax';
import { literal } from './union';

const ENUMS = /(?:^|\.)(?:Enum|IntEnum|StrEnum|Flag|IntFlag)$/;
const FOREIGN = new Set(['BaseModel', 'TypedDict', 'NamedTuple', 'Protocol', 'ABC', 'object', 'Struct', 'Generic']);

/** The schema of a class: an enum's values, else its annotated fields with those of its bases. */
export function classType(node: SyntaxNode, scope: PythonScope): JsonObject {
  const { reading } = scope;
  const { placed, named } = argumentsOf(node, reading.textOf);
  const doc = docOf(node, scope);
  const described = (schema: JsonObject) => (doc.description ? { ...schema, description: doc.description } : schema);
  if (placed.some((base) => ENUMS.test(reading.textOf(base)))) {
    const values = [...enumMembers(node, reading, (value) => literalOf(value, scope)).values()];
    return values.length > 0 ? described(literal(values)) : {};
  }
  const total = named.get('total');
  const isPartial = total !== undefined && literalOf(total, scope) === false;
  const own = fieldsOf(node, isPartial, scope);
  const inherited = placed.flatMap((base) => baseMembers(base, scope));
  const members = joined(inherited, own).map((member) => ({
    ...member,
    description: member.description ?? doc.parameters.get(member.name)?.text,
  }));
  if (members.length === 0)
    reading.note(`The class ${nameOf(node, scope)} has no typed fields; any object is allowed.`);
  return described(members.length > 0 ? objectOf(members) : { type: 'object' });
}

function nameOf(node: SyntaxNode, { reading }: PythonScope): string {
  const name = node.getChild('VariableName');
  return name ? reading.textOf(name).slice(0, 80) : '';
}

function baseMembers(base: SyntaxNode, scope: PythonScope): readonly Member[] {
  const name = /^[\w.]*/.exec(scope.reading.textOf(base))?.[0].split('.').at(-1) ?? '';
  if (FOREIGN.has(name)) return [];
  if (!scope.declared.has(name)) {
    scope.reading.note(`The base class ${name.slice(0, 80)} is not declared in this text; its fields are unknown.`);
    return [];
  }
  return membersOf(scope.types.follow(scope.typeOf(base, scope))) ?? [];
}

function fieldsOf(node: SyntaxNode, isPartial: boolean, scope: PythonScope): readonly Member[] {
  const statements = childrenOf(node.getChild('Body') ?? node);
  return statements.flatMap((statement, index) => {
    const following = statements[index + 1];
    return statement.name === 'AssignStatement' ? field(statement, following, isPartial, scope) : [];
  });
}

function field(
  node: SyntaxNode,
  following: SyntaxNode | undefined,
  isPartial: boolean,
  scope: PythonScope,
): readonly Member[] {
  const { reading } = scope;
  const name = node.getChild('VariableName');
  const type = node.getChild('TypeDef')?.lastChild;
  if (!name || !type || name.from !== node.from) return [];
  const annotation = reading.textOf(type);
  if (/^(?:typing\.)?ClassVar\b/.test(annotation) || reading.textOf(name) === 'model_config') return [];
  const value = node.getChild('AssignOp')?.nextSibling;
  const schema = scope.typeOf(type, scope);
  const facts = value ? fieldFacts(value, schema, scope) : undefined;
  const isPlain = value && !facts?.isField;
  const fallback = isPlain ? literalOf(value, scope) : facts?.fallback;
  const word = reading.textOf(name);
  if (isPlain && fallback === undefined)
    reading.note(`The default of ${word.slice(0, 80)} is no literal and is left out.`);
  const isLoose = isPartial ? !isMarked(annotation, 'Required') : isMarked(annotation, 'NotRequired');
  const isOptional = isPlain || facts?.isOptional === true || isLoose;
  return [
    {
      name: word,
      schema: { ...schema, ...facts?.constraints },
      required: !isOptional,
      description: facts?.description || memberComment(node, node, following, scope) || undefined,
      fallback,
    },
  ];
}

/** `Required[T]`, `typing.NotRequired[T]`. */
function isMarked(annotation: string, mark: string): boolean {
  return /^(?:\w+\.)?(\w+)\[/.exec(annotation)?.[1] === mark;
}
