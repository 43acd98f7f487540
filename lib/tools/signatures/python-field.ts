import type { SyntaxNode } from '@lezer/common';
import type { JsonObject, JsonValue } from '../../core/json';
import { schemaProblems } from '../../schema/check-schema';
import { argumentsOf } from './python-arguments';
import { literalOf, stringOf } from './python-literal';
import type { PythonScope } from './python-scope';

/** What `Field(…)`, `field(…)` or `Query(…)` says about a value. */
export type FieldFacts = {
  readonly isField: boolean;
  readonly description?: string | undefined;
  readonly constraints: JsonObject;
  /** True where a value may be left out. */
  readonly isOptional: boolean;
  readonly fallback?: JsonValue | undefined;
};

const MAKERS = new Set(['Field', 'field', 'Query', 'Body', 'Param', 'Doc', 'attrib', 'ib']);
const NUMBERS = new Map([
  ['ge', 'minimum'],
  ['gt', 'exclusiveMinimum'],
  ['le', 'maximum'],
  ['lt', 'exclusiveMaximum'],
]);
const NONE: FieldFacts = { isField: false, constraints: {}, isOptional: false };

/** The facts of a call; of any other node none. */
export function fieldFacts(node: SyntaxNode, schema: JsonObject, scope: PythonScope): FieldFacts {
  const maker = node.name === 'CallExpression' && node.firstChild ? scope.reading.textOf(node.firstChild) : '';
  if (!MAKERS.has(maker.split('.').at(-1) ?? '')) return NONE;
  const { placed, named } = argumentsOf(node, scope.reading.textOf);
  const [first] = placed;
  const text = named.get('description') ?? named.get('documentation') ?? (maker.endsWith('Doc') ? first : undefined);
  const value = named.get('default') ?? (maker.endsWith('Doc') ? undefined : first);
  const factory = named.get('default_factory') ?? named.get('factory');
  const hasDefault = value !== undefined && value.name !== 'Ellipsis';
  return {
    isField: true,
    description: text ? stringOf(text, scope)?.trim() : undefined,
    constraints: Object.fromEntries([...named].flatMap(([name, given]) => constraint(name, given, schema, scope))),
    isOptional: hasDefault || factory !== undefined,
    fallback: hasDefault ? literalOf(value, scope) : factory ? made(scope.reading.textOf(factory)) : undefined,
  };
}

function constraint(name: string, node: SyntaxNode, schema: JsonObject, scope: PythonScope): [string, JsonValue][] {
  const value = literalOf(node, scope);
  const keyword = NUMBERS.get(name);
  if (keyword !== undefined && typeof value === 'number') return [[keyword, value]];
  if (name === 'multiple_of' && typeof value === 'number' && value > 0) return [['multipleOf', value]];
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  if ((name === 'min_length' || name === 'max_length') && isCount) {
    const what = schema.type === 'array' ? 'Items' : 'Length';
    return [[name === 'min_length' ? `min${what}` : `max${what}`, value]];
  }
  if ((name === 'pattern' || name === 'regex') && typeof value === 'string' && isPattern(value))
    return [['pattern', value]];
  return name === 'title' && typeof value === 'string' ? [['title', value]] : [];
}

/** Python's patterns are not all patterns of JSON Schema. */
function isPattern(text: string): boolean {
  return text.length < 500 && schemaProblems({ pattern: text }).length === 0;
}

/** What an empty factory makes. */
function made(factory: string): JsonValue | undefined {
  if (factory === 'list' || factory === 'tuple' || factory === 'set') return [];
  return factory === 'dict' ? {} : undefined;
}
