import type { SyntaxNode } from '@lezer/common';
import type { JsonObject, JsonValue } from '../../core/json';
import { type Member, objectOf } from './members';
import { childrenOf } from './syntax';
import { memberDoc } from './typescript-comments';
import { propertyName } from './typescript-literal';
import type { TypeScriptScope } from './typescript-scope';
import { allowsUndefined } from './typescript-undefined';

const FUNCTIONS = new Set(['FunctionSignature', 'NewSignature', 'ArrowFunction', 'FunctionExpression']);
const CALLABLE = new Set(['MethodType', 'CallSignature', 'NewSignature', 'MethodDeclaration']);

/** The schema of `{…}` or of the fields of a class. */
export function objectType(node: SyntaxNode, scope: TypeScriptScope): JsonObject {
  const members: Member[] = [];
  let further: JsonObject | undefined;
  for (const child of childrenOf(node)) {
    if (child.name === 'IndexSignature' && !child.getChild('in')) further = scope.typeOf(annotationOf(child), scope);
    else members.push(...membersFrom(child, scope));
  }
  const schema = objectOf(members);
  return further ? { ...schema, additionalProperties: further } : schema;
}

/** The type after the colon; an index signature has another one for its key. */
function annotationOf(node: SyntaxNode): SyntaxNode | null | undefined {
  return node.getChildren('TypeAnnotation').at(-1)?.lastChild;
}

function membersFrom(node: SyntaxNode, scope: TypeScriptScope): readonly Member[] {
  if (node.name === 'IndexSignature') return mappedMembers(node, scope);
  if (node.name === 'PropertyType' || node.name === 'PropertyDeclaration') return property(node, scope);
  if (CALLABLE.has(node.name) && node.name !== 'MethodDeclaration') {
    scope.reading.note(`${scope.reading.excerpt(node)} is a function and left out.`);
  }
  return [];
}

function property(node: SyntaxNode, scope: TypeScriptScope): readonly Member[] {
  const { reading } = scope;
  const type = annotationOf(node);
  const name = propertyName(node, scope);
  const mapped = node.getChild('[') ? listedKeys(node, scope) : undefined;
  if (mapped) return mapped;
  if (name === undefined || name === '__proto__') {
    reading.note(`The property ${reading.excerpt(node)} is left out: its name is not plain.`);
    return [];
  }
  if (node.getChild('static') || node.getChild('PrivatePropertyDefinition')) return [];
  if (FUNCTIONS.has(type?.name ?? '') || (!type && FUNCTIONS.has(node.lastChild?.name ?? ''))) {
    reading.note(`${name.slice(0, 80)} is a function and left out.`);
    return [];
  }
  const { description, constraints } = memberDoc(node, reading);
  const isOptional = node.getChild('Optional') !== null || node.getChild('Equals') !== null;
  return [
    {
      name,
      schema: { ...scope.typeOf(type, scope), ...constraints },
      required: !isOptional && !allowsUndefined(type, reading),
      description,
    },
  ];
}

/** `[K in Keys]?: T`: one property for each key. */
function mappedMembers(node: SyntaxNode, scope: TypeScriptScope): readonly Member[] {
  const key = node.getChild('PropertyDefinition');
  const keys = scope.typeOf(node.getChild('in')?.nextSibling, scope).enum;
  if (key && Array.isArray(keys)) return membersFor(node, scope.reading.textOf(key), keys, scope);
  scope.reading.note(`The mapped type ${scope.reading.excerpt(node)} is not followed.`);
  return [];
}

/** `[K in "a" | "b"]?: T` and `[K in Keys]: T`, which the grammar takes for a computed name. */
function listedKeys(node: SyntaxNode, scope: TypeScriptScope): readonly Member[] | undefined {
  const text = scope.reading.textOf(node).replace(/^[-+]?readonly\s*/, '');
  const [start, variable] = /^\[\s*([\w$]+)\s+in\s+/.exec(text) ?? [];
  if (start === undefined || variable === undefined) return undefined;
  const name = node.getChild('BinaryExpression')?.lastChild;
  const named = name?.name === 'VariableName' ? scope.typeOf(name, scope).enum : undefined;
  if (Array.isArray(named)) return membersFor(node, variable, named, scope);
  const list = /^(?:"[^"]*"|'[^']*')(?:\s*\|\s*(?:"[^"]*"|'[^']*'))*(?=\s*\])/.exec(text.slice(start.length))?.[0];
  const keys = list?.match(/"[^"]*"|'[^']*'/g)?.map((key) => key.slice(1, -1));
  return keys && membersFor(node, variable, keys, scope);
}

function membersFor(
  node: SyntaxNode,
  variable: string,
  keys: readonly JsonValue[],
  scope: TypeScriptScope,
): readonly Member[] {
  const required = node.getChild('Optional') === null;
  return keys
    .filter((name) => typeof name === 'string')
    .map((name) => {
      const generics = new Map([...scope.generics, [variable, { type: 'string', enum: [name] }] as const]);
      return { name, schema: scope.typeOf(annotationOf(node), { ...scope, generics }), required };
    });
}
