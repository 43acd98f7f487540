const MOST_LEVELS = 40;
const LEFT_OUT: ReadonlySet<string> = new Set(['pattern', 'patternProperties', 'format']);

/**
 * A schema without its regular expressions: the editor's worker would run them with the engine of the browser, which one
 * hostile pattern holds for ever. What lies deeper than 40 levels allows anything.
 */
export function withoutPatterns(schema: object): object {
  return withoutThem(schema, 0, true) as object; // an object gives an object
}

/** `isSchema` is false where names stand that the author chose: a property may be called "pattern". */
function withoutThem(value: unknown, depth: number, isSchema: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_LEVELS) return {};
  if (Array.isArray(value)) return value.map((item) => withoutThem(item, depth + 1, isSchema));
  const kept = Object.entries(value).filter(([name]) => !isSchema || !LEFT_OUT.has(name));
  return Object.fromEntries(
    kept.map(([name, inner]) => [name, VALUES.has(name) && isSchema ? inner : part(name, inner, depth, isSchema)]),
  );
}

function part(name: string, inner: unknown, depth: number, isSchema: boolean): unknown {
  return withoutThem(inner, depth + 1, !(isSchema && NAMED.has(name)));
}

/** Keywords whose object holds schemas by names. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'definitions', '$defs', 'dependentSchemas', 'dependencies']);
/** Keywords that hold values, not schemas. */
const VALUES: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'required', 'defaultSnippets']);
