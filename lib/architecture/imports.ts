import { resolveRelative, type SourceFile, walk } from './source-file';

/** Stands for the specifier of `import(variable)`. */
export const COMPUTED = '(computed)';

export type Import = { readonly specifier: string; readonly line: number };

/** Everything a file imports: static, type-only, re-exported, dynamic, `import('…').T`, require, and workers by URL. */
export function importsOf(file: SourceFile): readonly Import[] {
  const imports: Import[] = [];
  for (const node of walk(file.statements)) {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push({ specifier, line: file.text.slice(0, node.start).split('\n').length });
  }
  return imports;
}

/** A module of the product as a path from the root, or undefined when the specifier names a package. */
export function ownPath(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return resolveRelative(file.path, specifier);
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const WITH_SOURCE = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifierOf(node: Fields): string | undefined {
  if (typeof node.type !== 'string') return undefined;
  if (WITH_SOURCE.has(node.type)) return node.source ? (literal(node.source) ?? COMPUTED) : undefined;
  if (node.type === 'TSExternalModuleReference') return literal(node.expression);
  if (node.type === 'CallExpression' && name(node.callee) === 'require') return first(node.arguments);
  if (node.type === 'NewExpression' && name(node.callee) === 'URL') return moduleUrl(node.arguments);
  return undefined;
}

/** `new URL('./worker.ts', import.meta.url)` names a module as an import does. */
function moduleUrl(value: unknown): string | undefined {
  const specifier = first(value);
  return specifier !== undefined && /^\.{1,2}\/.*\.tsx?$/.test(specifier) ? specifier : undefined;
}

function first(value: unknown): string | undefined {
  return Array.isArray(value) ? literal(value[0]) : undefined;
}

function name(value: unknown): unknown {
  return fields(value).name;
}

function literal(value: unknown): string | undefined {
  const node = fields(value);
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const parts = node.type === 'TemplateLiteral' && Array.isArray(node.quasis) ? node.quasis : [];
  return parts.length === 1 ? String(fields(fields(parts[0]).value).cooked) : undefined;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // any object can be read by key
}
