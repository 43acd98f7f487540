import type { SyntaxNode } from '@lezer/common';
import type { JsonObject, JsonValue } from '../../core/json';
import type { DocParameter } from './doc-text';
import type { Member } from './members';
import { literalOf } from './python-literal';
import { parsePython } from './python-parse';
import type { PythonScope } from './python-scope';

/** A parameter with what the docstring adds: text, and a type and default where the code has none. */
export function documented(member: Member, doc: DocParameter | undefined, scope: PythonScope): Member {
  if (!doc) return member;
  const isOpen = Object.keys(member.schema).length === 0;
  const schema = isOpen && doc.type ? docType(doc.type, scope) : member.schema;
  const isTyped = isOpen && member.required && doc.optional === true;
  return {
    name: member.name,
    schema,
    required: member.required && !isTyped,
    description: member.description || doc.text || undefined,
    fallback: member.fallback,
  };
}

/** A type of a docstring: `str`, `list[str]`, `list of str`, `{'a', 'b'}`, `int or None`. */
function docType(text: string, scope: PythonScope): JsonObject {
  const source = asPython(text.slice(0, 300));
  const inside = insideOf(source, scope);
  const statement = inside.top.getChild('ExpressionStatement');
  const node = statement?.firstChild;
  const isWhole =
    node && node.to === source.length && !/[\s\w]\s+\w/.test(source.replace(/ ?\| ?/g, '|').replace(/, /g, ','));
  if (!node || !isWhole) {
    scope.reading.note(`The type “${text.slice(0, 60)}” of a docstring is not understood; any value is allowed.`);
    return {};
  }
  if (node.name === 'SetExpression') {
    const values = literalOfSet(node, inside.scope);
    if (values) return { type: typeof values[0] === 'string' ? 'string' : 'number', enum: values };
  }
  return scope.typeOf(node, inside.scope);
}

function literalOfSet(node: SyntaxNode, scope: PythonScope): readonly JsonValue[] | undefined {
  const values: JsonValue[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const value = child.name === '{' || child.name === '}' || child.name === ',' ? undefined : literalOf(child, scope);
    if (value !== undefined) values.push(value);
  }
  const isPlain = values.every((value) => typeof value === typeof values[0] && value !== null);
  return values.length > 0 && isPlain && typeof values[0] !== 'object' ? values : undefined;
}

const WORDS = new Map([
  ['string', 'str'],
  ['integer', 'int'],
  ['boolean', 'bool'],
  ['number', 'float'],
  ['array', 'list'],
  ['dictionary', 'dict'],
]);

/** The words that docstrings use, as a type of the language. */
function asPython(text: string): string {
  const plain = text
    .trim()
    .replace(/^`+|`+$/g, '')
    .replace(/\s+or\s+/g, ' | ')
    .replace(/\b(list|set|sequence|array|tuple) of (\w+?)s?\b(?=$|\s|,)/gi, (_, outer: string, inner: string) => {
      const item = WORDS.get(inner.toLowerCase()) ?? inner;
      return `${outer.toLowerCase() === 'set' ? 'set' : 'list'}[${item}]`;
    });
  return plain.replace(/\b[a-z]+\b/g, (word) => (/['"]/.test(plain) ? word : (WORDS.get(word) ?? word)));
}

function insideOf(source: string, scope: PythonScope) {
  const textOf = (node: SyntaxNode) => source.slice(node.from, node.to);
  const reading = { ...scope.reading, source, textOf, excerpt: (node: SyntaxNode) => textOf(node).slice(0, 60) };
  return { top: parsePython(source), scope: { ...scope, reading, root: scope.root ?? scope } };
}
