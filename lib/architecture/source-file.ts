import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS = /\.(ts|tsx)$/;

/** A node of the ESTree that the parser answers, as far as these rules look at it. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly end: number };

/** One TypeScript file of the product: its path from the root with slashes, its text, and its parsed statements. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly SyntaxNode[];
  readonly isTest: boolean;
};

/** Every .ts and .tsx file below the given folders or at the given paths; missing ones have none. */
export function readSourceFiles(places: readonly string[]): readonly SourceFile[] {
  return places.flatMap(pathsBelow).map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Parses one file; throws where the text is no TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const { body } = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  return { path, text, statements: body, isTest: isTestPath(path) };
}

/** Tests, and what exists only for them: fixtures, stubs, test servers, the rules themselves. */
export function isTestPath(path: string): boolean {
  return (
    /\.(test|fixture|fixtures|stub)\.tsx?$/.test(path) ||
    /(^|\/)((__)?fixtures(__)?|testing)\//.test(path) ||
    path.startsWith('lib/architecture/')
  );
}

function pathsBelow(place: string): readonly string[] {
  if (SCRIPTS.test(place)) return readdirSync(ROOT).includes(place) ? [place] : [];
  return readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(place, path.replaceAll('\\', '/')))
    .filter((path) => SCRIPTS.test(path))
    .sort();
}

/** Every node of a syntax tree, outermost first. */
export function* walk(value: unknown): Generator<SyntaxNode & Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) if (typeof child === 'object') yield* walk(child);
}

function isNode(value: unknown): value is SyntaxNode & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** How many lines the text between two offsets covers. */
export function linesBetween(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length;
}

/** The path that a relative specifier of a file names, from the root; it may lack its extension. */
export function resolveRelative(from: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(from), specifier));
}
