import { importsOf } from './imports';
import { linesBetween, type SourceFile, type SyntaxNode, walk } from './source-file';

const FILE_LINES = 300;
const ROUTE_LINES = 60;
const FUNCTION_LINES = 50;
const COMPONENT_LINES = 120;

type Rule = (file: SourceFile) => readonly string[];

/** The house rules that one file keeps by itself; each answers the problems it finds. */
export const FILE_RULES = {
  'is not too long': (file) => {
    const limit = /^app\/api\/.*\/route\.ts$/.test(file.path) ? ROUTE_LINES : FILE_LINES;
    const lines = linesBetween(file.text.trimEnd(), 0, file.text.length);
    return lines > limit ? [`${lines} lines, and ${limit} is the limit`] : [];
  },
  'has short functions': (file) => (file.isTest || file.path.startsWith('e2e/') ? [] : longFunctions(file)),
  'has a kebab-case name': ({ path }) =>
    path.split('/').every((part) => KEBAB.test(part) || ROUTE_SEGMENT.test(part)) ? [] : ['is not kebab-case'],
  'is no barrel': (file) => (isBarrel(file) ? ['only re-exports its neighbours: import from where things stand'] : []),
  'exports by name': (file) =>
    file.path.startsWith('app/') || /\.config\.ts$/.test(file.path) || !hasDefaultExport(file)
      ? []
      : ['has a default export'],
  'is a client module only where the screen is': (file) => {
    const allowed = file.path.startsWith('components/') || /^app\/(.*\/)?(global-)?error\.tsx$/.test(file.path);
    return !allowed && hasDirective(file, 'use client') ? ['says "use client"'] : [];
  },
  'says server-only first, in lib/server': (file) => {
    if (!file.path.startsWith('lib/server/') || file.isTest) return [];
    return importsOf(file)[0]?.specifier === 'server-only' ? [] : ["does not import 'server-only' first"];
  },
} as const satisfies Record<string, Rule>;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Next's own names: [id], [...model], (group). */
const ROUTE_SEGMENT = /^(\[(\.\.\.)?[a-z-]+\]|\([a-z-]+\))$/;

function longFunctions(file: SourceFile): readonly string[] {
  const problems: string[] = [];
  for (const node of walk(file.statements)) {
    const named = namedFunction(node);
    if (!named) continue;
    const isComponent = file.path.endsWith('.tsx') && /^[A-Z]/.test(named.name);
    const [limit, lines] = isComponent
      ? [COMPONENT_LINES, linesBetween(file.text, node.start, node.end)]
      : [FUNCTION_LINES, ownLines(file, node)];
    if (lines > limit) problems.push(`${named.name} has ${lines} lines, and ${limit} is the limit`);
  }
  return problems;
}

/** The lines of a function without those of the functions declared in it: each of these counts for itself. */
function ownLines(file: SourceFile, outer: SyntaxNode): number {
  const inner: SyntaxNode[] = [];
  for (const node of walk(outer)) {
    const isInside = inner.some((other) => other.start <= node.start && node.end <= other.end);
    const isOther = node.start > outer.start && (namedFunction(node) || isMethod(node));
    if (isOther && !isInside) inner.push(node);
  }
  const lines = (node: SyntaxNode) => linesBetween(file.text, node.start, node.end);
  return inner.reduce((rest, node) => rest - lines(node), lines(outer));
}

function isMethod(node: Readonly<Record<string, unknown>>): boolean {
  return node.type === 'Property' && isFunction(node.value);
}

type Named = { readonly name: string };

function namedFunction(node: Readonly<Record<string, unknown>>): Named | undefined {
  if (node.type === 'FunctionDeclaration') return isNamed(node.id) ? node.id : { name: 'the default export' };
  if (node.type !== 'VariableDeclarator' || !isNamed(node.id)) return undefined;
  return isFunction(node.init) ? node.id : undefined;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && /Function/.test(String(value.type));
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function isBarrel({ statements }: SourceFile): boolean {
  const exports = statements.filter((node) => node.type.startsWith('Export'));
  const rest = statements.filter((node) => !node.type.startsWith('Export') && node.type !== 'ImportDeclaration');
  const again = exports.filter((node) => 'source' in node && node.source !== null && isOwn(node.source));
  return again.length > 0 && rest.length === 0 && again.length === exports.length;
}

function isOwn(source: unknown): boolean {
  const { value } = source as { readonly value?: unknown }; // the source of an export is a string literal
  return typeof value === 'string' && /^(\.|@\/)/.test(value);
}

function hasDefaultExport({ statements }: SourceFile): boolean {
  return statements.some((node) => node.type === 'ExportDefaultDeclaration' || /\bas default\b/.test(exportText(node)));
}

function exportText(node: unknown): string {
  const { specifiers } = node as {
    readonly specifiers?: readonly { readonly exported?: { readonly name?: string } }[];
  }; // read only where present
  return (specifiers ?? []).map((specifier) => `as ${specifier.exported?.name ?? ''}`).join(' ');
}

function hasDirective({ statements }: SourceFile, directive: string): boolean {
  return statements.some((node) => 'directive' in node && node.directive === directive);
}
