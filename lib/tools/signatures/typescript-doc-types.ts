import type { SyntaxNode } from '@lezer/common';
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import type { DocParameter } from './doc-text';
import { type Member, membersOf, objectOf } from './members';
import { literalOf } from './typescript-literal';
import { parseTypeScript } from './typescript-parse';
import { type TypeScriptScope, variablesOf } from './typescript-scope';
import { nullable } from './union';

const MOST_PARTS = 200;

/** A parameter with what its comment adds: text, a type where the code has none, and the parts of `options.name`. */
export function documented(member: Member, docs: ReadonlyMap<string, DocParameter>, scope: TypeScriptScope): Member {
  const doc = docs.get(member.name);
  let { schema, ...rest } = doc ? withDoc(member, doc, scope) : member;
  const parts = [...docs].filter(
    ([path]) => /^(?:\[\])?\./.test(path.slice(member.name.length)) && path.startsWith(member.name),
  );
  for (const [path, part] of parts.slice(0, MOST_PARTS)) {
    schema = withPart(schema, path.slice(member.name.length), part, scope);
  }
  return { ...rest, schema };
}

function withDoc(member: Member, doc: DocParameter, scope: TypeScriptScope): Member {
  const isOpen = Object.keys(member.schema).length === 0;
  const schema = isOpen && doc.type ? docType(doc.type, scope) : member.schema;
  const fallback = member.fallback === undefined ? defaultOf(doc.fallback, schema, scope) : member.fallback;
  return {
    name: member.name,
    schema,
    required: member.required && doc.optional !== true,
    description: member.description || doc.text || undefined,
    fallback,
  };
}

/** Adds `.name` or `[].name` to an object schema or to the items of a list. */
function withPart(schema: JsonObject, path: string, doc: DocParameter, scope: TypeScriptScope): JsonObject {
  if (path.startsWith('[]')) {
    const items = isJsonObject(schema.items) ? schema.items : {};
    return { ...schema, type: 'array', items: withPart(items, path.slice(2), doc, scope) };
  }
  const [, name = '', rest = ''] = /^\.([^.[\]]{1,200})(.*)$/.exec(path) ?? [];
  const isOpen = Object.keys(schema).every((key) => key === 'type' || key === 'description' || key === 'default');
  const known = isOpen ? [] : membersOf(schema);
  if (name === '' || name === '__proto__' || !known) return schema;
  const old = known.find((member) => member.name === name) ?? { name, schema: {}, required: true };
  const isDescribed = old.schema.description !== undefined;
  const own =
    rest === '' ? withDoc(old, isDescribed ? { ...doc, text: '' } : doc, scope) : deeper(old, rest, doc, scope);
  return { ...schema, ...objectOf([...new Map([...known, own].map((each) => [each.name, each])).values()]) };
}

function deeper(member: Member, rest: string, doc: DocParameter, scope: TypeScriptScope): Member {
  return { ...member, schema: withPart(member.schema, rest, doc, scope) };
}

/** A type of a comment: `string`, `?number`, `Array.<string>`, `"a" | "b"`. */
function docType(text: string, scope: TypeScriptScope): JsonObject {
  const plain = text
    .replace(/^(?:[!?]|\.\.\.)+/, '')
    .replaceAll('.<', '<')
    .trim();
  if (plain === '' || plain === '*') return {};
  const inside = insideOf(`type T = ${plain}`, scope);
  const node = inside.top.getChild('TypeAliasDeclaration')?.getChild('Equals')?.nextSibling;
  const schema = scope.typeOf(node, inside.scope);
  return text.startsWith('?') ? nullable(schema) : schema;
}

/** The default of a comment; a bare word is a text where a text is wanted. */
function defaultOf(text: string | undefined, schema: JsonObject, scope: TypeScriptScope): JsonValue | undefined {
  if (text === undefined || text === '') return undefined;
  const inside = insideOf(`const value = ${text}`, scope);
  const declaration = inside.top.getChild('VariableDeclaration');
  const [variable] = declaration ? variablesOf(declaration) : [];
  const isWhole = variable?.value.to === inside.top.to;
  const value = variable && isWhole ? literalOf(variable.value, inside.scope) : undefined;
  return value === undefined && schema.type === 'string' ? text : value;
}

/** A text of its own, read with the names of the text around it. */
function insideOf(source: string, scope: TypeScriptScope) {
  const textOf = (node: SyntaxNode) => source.slice(node.from, node.to);
  const reading = { ...scope.reading, source, textOf, excerpt: (node: SyntaxNode) => textOf(node).slice(0, 60) };
  return { top: parseTypeScript(source), scope: { ...scope, reading, root: scope.root ?? scope } };
}
